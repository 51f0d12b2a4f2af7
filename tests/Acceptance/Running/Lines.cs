using System.Text;

namespace Acceptance.Running;

/// <summary>What a command writes to one of its streams, line by line as it comes.</summary>
internal sealed class Lines
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly List<(string Part, TaskCompletionSource Seen)> _waiting = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <value>Completes when the stream ends.</value>
    public Task Ended => _ended.Task;

    /// <summary>Takes a line; null ends the stream.</summary>
    public void Add(string? line)
    {
        if (line is null)
        {
            _ended.TrySetResult();
            return;
        }

        lock (_gate)
        {
            _text.Append(line).Append('\n');
            foreach (var (_, seen) in _waiting.Where(waiting => line.Contains(waiting.Part, StringComparison.Ordinal)))
                seen.TrySetResult();
        }
    }

    /// <summary>Completes when a line with the text has come, be it before or after this call.</summary>
    public Task WithAsync(string part)
    {
        lock (_gate)
        {
            if (_text.ToString().Contains(part, StringComparison.Ordinal))
                return Task.CompletedTask;

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((part, seen));
            return seen.Task;
        }
    }

    /// <inheritdoc />
    public override string ToString()
    {
        lock (_gate)
            return _text.ToString();
    }
}
