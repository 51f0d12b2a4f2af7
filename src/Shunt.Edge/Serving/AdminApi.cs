using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
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
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        _grace.Renew();
        var path = context.Request.Path.Value;
        if (path == EdgePaths.Status)
        {
            await SayAsync(context, StatusReport.Of(_state, _address), EdgeJson.Default.EdgeStatus).ConfigureAwait(false);
            return;
        }

        var question = await context.Request.ReadFromJsonAsync(EdgeJson.Default.EdgeQuestion, context.RequestAborted).ConfigureAwait(false) ?? new EdgeQuestion();
        if (path == EdgePaths.Probe)
        {
            var health = await _prober.ProbeAsync(question.Instance!, context.RequestAborted).ConfigureAwait(false);
            await SayAsync(context, health, EdgeJson.Default.InstanceHealth).ConfigureAwait(false);
            return;
        }

        // A client that leaves does not stop what it asked for half-way.
        var answer = await TryAsync(path, question).ConfigureAwait(false);
        await SayAsync(context, answer, EdgeJson.Default.EdgeAnswer).ConfigureAwait(false);
        _grace.Renew();
        if (answer.Ending)
            await _children.EndEdgeAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task SayAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type)
    {
        await context.Response.WriteAsJsonAsync(answer, type, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    private async Task<EdgeAnswer> TryAsync(string? path, EdgeQuestion question)
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

    private async Task<EdgeAnswer> DoAsync(string? path, EdgeQuestion question)
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
            case EdgePaths.Drain:
                return new EdgeAnswer
                {
                    InFlight = await _state.TrafficOf(question.Instance!).Alias.WhenIdleAsync(question.Span ?? TimeSpan.Zero, _clock, none).ConfigureAwait(false),
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
            default:
                return new EdgeAnswer { Refusal = $"The edge has no '{path}'." };
        }
    }
}
