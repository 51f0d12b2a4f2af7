namespace Shunt.Edge.Http;

/// <summary>What bytes of a body are.</summary>
internal enum BodyPart
{
    /// <summary>The body's own.</summary>
    Data,

    /// <summary>The size of a chunk, or the end of one.</summary>
    Framing,

    /// <summary>What follows the last chunk: fields, and the empty line.</summary>
    Trailers,
}
