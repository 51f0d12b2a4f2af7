namespace Shunt.Edge.Http;

/// <summary>The fields that a proxy has to know.</summary>
internal enum FieldName
{
    /// <summary>Any other: passed on as it is.</summary>
    Other,
    Host,
    ContentLength,
    TransferEncoding,
    Connection,
    Upgrade,
    Expect,
    Date,

    /// <summary>What says where a request came from: a client's own word for it is dropped.</summary>
    Forwarding,

    /// <summary>What only concerns the one connection: Keep-Alive, Proxy-Connection, TE, Trailer.</summary>
    OneConnection,

    /// <summary>The edge's own: Shunt-Version.</summary>
    Own,
}
