namespace Shunt.Edge.Control;

/// <summary>What the worker asks of its supervisor, see <see cref="IChildren"/>; and the one thing that the supervisor asks of it.</summary>
internal enum ControlVerb
{
    List,
    Start,
    Adopt,
    Stop,
    Forget,
    EndEdge,

    /// <summary>The worker is ready to serve. Answered when it may: no other one has the sockets or the snapshot.</summary>
    Turn,

    /// <summary>The worker has let go of the sockets and the snapshot; it finishes the requests it has.</summary>
    Retire,

    /// <summary>Another compilation's worker is to serve. Answered when it is ready to.</summary>
    Upgrade,

    /// <summary>The supervisor asks whether the worker lives; the worker says so in the same word.</summary>
    Alive,
}
