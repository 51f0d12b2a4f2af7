namespace Shunt.Certificates;

/// <summary>How a request of the probe is made.</summary>
public enum ProbeKind
{
    /// <summary>On a connection of its own.</summary>
    New,

    /// <summary>On a connection that is kept.</summary>
    Kept,

    /// <summary>With a body that is sent slowly, so that the alias moves in the midst of it.</summary>
    Upload,

    /// <summary>For an answer that takes a while, read to its end; where the component names a path for it.</summary>
    Stream,

    /// <summary>A WebSocket that is opened, held for a moment and closed; where the component names a path for it.</summary>
    WebSocket,
}
