using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>Anything the admin socket is asked. Which parts are needed depends on the path; see <see cref="EdgePaths"/>.</summary>
internal sealed record EdgeQuestion
{
    /// <value>The caller's epoch, on everything that changes.</value>
    public int Epoch { get; init; }

    /// <value>The target of a fence, a route, a hold or a removal.</value>
    public string? Target { get; init; }

    /// <value>The component of a route or a hold.</value>
    public string? Component { get; init; }

    /// <value>Where a route is to lead.</value>
    public IReadOnlyList<Weight>? Weights { get; init; }

    /// <value>What to start.</value>
    public InstanceSpec? Spec { get; init; }

    /// <value>The instance to probe, drain, shrink, retain or end.</value>
    public InstanceId? Instance { get; init; }

    /// <value>How many processes are to be left of the instance.</value>
    public int Processes { get; init; }

    /// <value>Where the files of the worker that is to take over are.</value>
    public string? Folder { get; init; }

    /// <value>A drain's limit or a retain window; a null window takes an earlier one back.</value>
    public TimeSpan? Span { get; init; }
}
