namespace Shunt.Aws.Tests.Faults;

/// <summary>What becomes of a request and of its answer on the way.</summary>
internal enum Fault
{
    /// <summary>Nothing happens to either.</summary>
    None,

    /// <summary>The service asks for fewer requests; it does nothing.</summary>
    Throttled,

    /// <summary>The service cannot, and does nothing.</summary>
    Unavailable,

    /// <summary>The service did it, and says that it cannot.</summary>
    FailedAfter,

    /// <summary>The request is lost; there is no answer within the client's limit.</summary>
    RequestLost,

    /// <summary>The service did it, and there is no answer within the client's limit.</summary>
    AnswerLost,

    /// <summary>The service did it, and the connection is reset in the middle of the answer.</summary>
    Reset,

    /// <summary>The answer comes a few bytes at a time.</summary>
    Slow,

    /// <summary>The service is asked twice; one of its answers comes.</summary>
    Doubled,

    /// <summary>A request that is sent again does not get there: the answer to it comes that was lost before.</summary>
    LateAnswer,
}
