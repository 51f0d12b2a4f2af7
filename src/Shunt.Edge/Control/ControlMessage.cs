using Shunt.Local.Posix;

namespace Shunt.Edge.Control;

/// <summary>A line between the worker and the supervisor: a request, its reply under the same number, or (number 0) news of a process that ended.</summary>
internal sealed record ControlMessage
{
    public int Number { get; init; }

    /// <value>What is asked; null in a reply.</value>
    public ControlVerb? Verb { get; init; }

    public string? Nonce { get; init; }

    public ChildStart? Start { get; init; }

    /// <value>Where the files of another compilation's worker are.</value>
    public string? Folder { get; init; }

    public ProcessMark? Process { get; init; }

    public TimeSpan StopLimit { get; init; }

    /// <value>The engine whose container an adopted process is.</value>
    public string? Engine { get; init; }

    public IReadOnlyList<Child>? Children { get; init; }

    /// <value>Why it was not done; null when it was.</value>
    public string? Failure { get; init; }
}
