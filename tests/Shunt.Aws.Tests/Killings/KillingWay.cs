using Shunt.Aws.Tests.Faults;

namespace Shunt.Aws.Tests.Killings;

/// <summary>The way of a process that is killed at one of its changes of AWS: before it takes effect, or after and before the answer.</summary>
/// <param name="behind">The way on.</param>
internal sealed class KillingWay(HttpMessageHandler behind) : DelegatingHandler(behind)
{
    private readonly Lock _gate = new();
    private readonly List<string> _changes = [];
    private Death? _death;
    private Func<Task> _kill = () => Task.CompletedTask;

    /// <value>What was to be changed since the process began, in order.</value>
    public IReadOnlyList<string> Changes
    {
        get
        {
            lock (_gate)
                return [.. _changes];
        }
    }

    /// <summary>A process begins.</summary>
    /// <param name="death">Where it is killed; null lets it live.</param>
    /// <param name="kill">Kills it.</param>
    public void Begin(Death? death, Func<Task> kill)
    {
        lock (_gate)
        {
            _changes.Clear();
            (_death, _kill) = (death, kill);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        var question = await Question.ReadAsync(request, cancellationToken);
        if (!question.IsChange || Next(question.Text) is not { } death)
            return await base.SendAsync(request, cancellationToken);

        if (death.IsAfter)
            (await base.SendAsync(request, CancellationToken.None)).Dispose();
        await _kill();
        throw new HttpRequestException("Whoever asked is dead.");
    }

    private Death? Next(string change)
    {
        lock (_gate)
        {
            _changes.Add(change);
            return _death is { } death && change.Contains(death.Of, StringComparison.Ordinal) && _changes.Count(other => other.Contains(death.Of, StringComparison.Ordinal)) == death.At + 1 ? death : null;
        }
    }
}
