namespace Shunt.Edge.Http;

/// <summary>The methods that a proxy treats in their own way.</summary>
internal enum RequestMethod
{
    /// <summary>Any other: it may change something, so it is never sent twice.</summary>
    Other,
    Get,

    /// <summary>Its response has no body, whatever its fields say.</summary>
    Head,

    /// <summary>May have the target <c>*</c>.</summary>
    Options,
}
