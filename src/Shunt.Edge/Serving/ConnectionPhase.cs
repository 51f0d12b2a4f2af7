namespace Shunt.Edge.Serving;

/// <summary>What a client's connection is doing, which is what its limit depends on.</summary>
internal enum ConnectionPhase
{
    /// <summary>Nothing of a request has come.</summary>
    Waiting,

    /// <summary>A part of a request's head has come.</summary>
    Head,

    /// <summary>A request is being answered.</summary>
    Answering,

    /// <summary>Its limit has passed: it is being ended.</summary>
    Expired,
}
