namespace Shunt.Tests.Interleavings;

/// <summary>Something a process asks of what it shares with others. It happens when the explorer lets it, and not at all when the process dies first.</summary>
internal abstract class Operation(OperationKind kind, string text, Func<Shared, Foresight> foresee)
{
    public OperationKind Kind => kind;

    public string Text => text;

    /// <summary>Whether the background renewal of the lease asks, not the release itself.</summary>
    public bool IsRenewal { get; init; }

    public Foresight Foresee(Shared shared) => foresee(shared);

    /// <summary>Takes effect; whoever asked does not know yet.</summary>
    public abstract void Happen(Shared shared);

    /// <summary>Tells whoever asked; returns when they wait for something else.</summary>
    public abstract void Answer();
}
