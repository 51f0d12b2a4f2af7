namespace Bench.Cutover.Load;

/// <summary>How something is asked.</summary>
enum Kind
{
    /// <summary>A GET on a connection that stays.</summary>
    Kept,

    /// <summary>A GET on a connection of its own.</summary>
    New,

    /// <summary>64 KiB sent over 0.3 s.</summary>
    Upload,

    /// <summary>An answer that comes over 0.3 s.</summary>
    Stream,

    /// <summary>A WebSocket with an exchange every 30 ms for 0.3 s.</summary>
    Socket,
}
