namespace Shunt.Edge.Serving;

/// <summary>What came of sending a request to an instance.</summary>
internal enum Outcome
{
    /// <summary>The whole response was passed on.</summary>
    Answered,

    /// <summary>No instance took a connection.</summary>
    Unreachable,

    /// <summary>The connection had been closed before anything was sent on it.</summary>
    Unsent,

    /// <summary>The instance closed the connection, or broke it, before the first byte of a response.</summary>
    Unanswered,

    /// <summary>The instance ended in the middle of a response's head; the client has got nothing of it.</summary>
    CutShort,

    /// <summary>The response cannot be passed on; the client has got nothing of it.</summary>
    Malformed,

    /// <summary>The instance ended in the middle of a response.</summary>
    BrokenOff,

    /// <summary>The client left, or what it sent is at fault.</summary>
    ClientLeft,
}
