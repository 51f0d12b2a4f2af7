using System.Text.Json;
using Shunt.Edge.Control;
using Shunt.Edge.Fleet;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Serving;

/// <summary>Answers the admin socket; the questions are <see cref="EdgePaths"/>.</summary>
internal sealed class AdminApi
{
    private readonly EdgeState _state;
    private readonly Instances _instances;
    private readonly Prober _prober;
    private readonly IChildren _children;
    private readonly Grace _grace;
    private readonly EdgeAddress _address;
    private readonly TimeProvider _clock;

    public AdminApi(
        EdgeState state, Instances instances, Prober prober, IChildren children, Grace grace, EdgeAddress address, TimeProvider clock)
    {
        _state = state;
        _instances = instances;
        _prober = prober;
        _children = children;
        _grace = grace;
        _address = address;
        _clock = clock;
    }

    /// <summary>Answers one question.</summary>
    /// <param name="path">Which: one of <see cref="EdgePaths"/>.</param>
    /// <param name="body">The question as JSON; empty for the status.</param>
    /// <returns>The answer as JSON.</returns>
    public async Task<byte[]> AnswerAsync(string path, ReadOnlyMemory<byte> body)
    {
        _grace.Renew();
        if (path == EdgePaths.Status)
            return JsonSerializer.SerializeToUtf8Bytes(StatusReport.Of(_state, _address), EdgeJson.Default.EdgeStatus);

        var question = JsonSerializer.Deserialize(body.Span, EdgeJson.Default.EdgeQuestion) ?? new EdgeQuestion();
        if (path == EdgePaths.Probe)
        {
            var health = await _prober.ProbeAsync(question.Instance!, CancellationToken.None).ConfigureAwait(false);
            return JsonSerializer.SerializeToUtf8Bytes(health, EdgeJson.Default.InstanceHealth);
        }

        var answer = await TryAsync(path, question).ConfigureAwait(false);
        _grace.Renew();
        if (answer.Ending)
            await _children.EndEdgeAsync(CancellationToken.None).ConfigureAwait(false);
        return JsonSerializer.SerializeToUtf8Bytes(answer, EdgeJson.Default.EdgeAnswer);
    }

    private async Task<EdgeAnswer> TryAsync(string path, EdgeQuestion question)
    {
        try
        {
            return await DoAsync(path, question).ConfigureAwait(false);
        }
        catch (StaleEpochException exception)
        {
            return new EdgeAnswer { Refusal = exception.Message, StaleTarget = exception.Target, SeenEpoch = exception.Seen };
        }
        catch (EdgeRefusedException exception)
        {
            return new EdgeAnswer { Refusal = exception.Message };
        }
        catch (EdgeEndingException exception)
        {
            return new EdgeAnswer { Refusal = exception.Message, Ending = true };
        }
    }

    private async Task<EdgeAnswer> DoAsync(string path, EdgeQuestion question)
    {
        var none = CancellationToken.None;
        switch (path)
        {
            case EdgePaths.Fence:
                await _state.CommandAsync(snapshot => snapshot.SeenBy(question.Target!, question.Epoch), none).ConfigureAwait(false);
                return new EdgeAnswer();
            case EdgePaths.Start:
                await _instances.StartAsync(question.Spec!, question.Epoch, none).ConfigureAwait(false);
                return new EdgeAnswer();
            case EdgePaths.Route:
                await _state.CommandAsync(
                    snapshot => snapshot.SeenBy(question.Target!, question.Epoch).WithAlias(question.Target!, question.Component!, question.Weights!), none)
                    .ConfigureAwait(false);
                return new EdgeAnswer();
            case EdgePaths.Hold:
                await _state.CommandAsync(snapshot => snapshot.SeenBy(question.Target!, question.Epoch).WithHold(question.Target!, question.Component!), none).ConfigureAwait(false);
                return new EdgeAnswer();
            case EdgePaths.Drain:
                return new EdgeAnswer
                {
                    InFlight = await _state.TrafficOf(question.Instance!).Alias.WhenIdleAsync(question.Span ?? TimeSpan.Zero, _clock, none).ConfigureAwait(false),
                };
            case EdgePaths.Shrink:
                return new EdgeAnswer
                {
                    InFlight = await _instances.ShrinkAsync(question.Instance!, question.Processes, question.Span ?? TimeSpan.Zero, question.Epoch, none).ConfigureAwait(false),
                };
            case EdgePaths.Retain:
                await _instances.RetainAsync(question.Instance!, question.Span, question.Epoch, none).ConfigureAwait(false);
                return new EdgeAnswer();
            case EdgePaths.Terminate:
                await _instances.TerminateAsync(question.Instance!, question.Epoch, none).ConfigureAwait(false);
                return new EdgeAnswer { Ending = await _state.TryEndAsync().ConfigureAwait(false) };
            case EdgePaths.Remove:
                await _instances.RemoveTargetAsync(question.Target!, question.Epoch, none).ConfigureAwait(false);
                return new EdgeAnswer { Ending = await _state.TryEndAsync().ConfigureAwait(false) };
            case EdgePaths.Upgrade:
                return await UpgradeAsync(question.Folder!).ConfigureAwait(false);
            default:
                return new EdgeAnswer { Refusal = $"The edge has no '{path}'." };
        }
    }

    // Asked again, because the first answer was lost, it is done already.
    private async Task<EdgeAnswer> UpgradeAsync(string folder)
    {
        try
        {
            if (EdgeBuild.Of(folder) != EdgeBuild.Name)
                await _children.UpgradeAsync(folder, CancellationToken.None).ConfigureAwait(false);
            return new EdgeAnswer();
        }
        catch (IOException exception)
        {
            return new EdgeAnswer { Refusal = exception.Message };
        }
    }
}
