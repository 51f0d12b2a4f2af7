namespace Shunt.Edge.Serving;

/// <summary>What is done to a response's body on its way.</summary>
internal enum BodyCoding
{
    /// <summary>It is passed on as it is.</summary>
    AsIs,

    /// <summary>It is put into chunks: it ends with the instance's connection, and the client's is to be kept.</summary>
    ToChunks,

    /// <summary>It is taken out of its chunks, for a client of HTTP/1.0.</summary>
    FromChunks,
}
