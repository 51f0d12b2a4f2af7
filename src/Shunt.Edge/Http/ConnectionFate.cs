namespace Shunt.Edge.Http;

/// <summary>What becomes of the client's connection after a response.</summary>
internal enum ConnectionFate
{
    /// <summary>It takes another request; in HTTP/1.1 nothing has to be said.</summary>
    Stays,

    /// <summary>It takes another request, and an HTTP/1.0 client has to be told.</summary>
    StaysByWord,

    /// <summary>It ends.</summary>
    Closes,

    /// <summary>It goes on with another protocol.</summary>
    Upgrades,
}
