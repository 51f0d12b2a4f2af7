namespace Shunt.Edge.Http;

/// <summary>Why a request is not passed on. The connection ends with it: where the next request begins is not certain.</summary>
/// <param name="Status">The status it is answered with.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record Refusal(int Status, string Reason)
{
    public static readonly Refusal RequestLine = new(400, "The request line is not 'METHOD TARGET HTTP/1.1'.");
    public static readonly Refusal HttpVersion = new(505, "Only HTTP/1.1 and HTTP/1.0 are served.");
    public static readonly Refusal Connect = new(501, "CONNECT is not served.");
    public static readonly Refusal Target = new(400, "The request target is neither a path nor a URL of the Host.");
    public static readonly Refusal BareLineFeed = new(400, "A line of the head does not end with CR LF.");
    public static readonly Refusal FoldedLine = new(400, "A field line begins with white space.");
    public static readonly Refusal FieldName = new(400, "A field name is empty, or not a token followed by a colon.");
    public static readonly Refusal FieldValue = new(400, "A field value has a control character.");
    public static readonly Refusal HostMissing = new(400, "The request has no Host.");
    public static readonly Refusal HostTwice = new(400, "The request has more than one Host.");
    public static readonly Refusal HostMalformed = new(400, "The Host is not a name with or without a port.");
    public static readonly Refusal LengthMalformed = new(400, "Content-Length is not one number.");
    public static readonly Refusal LengthTwice = new(400, "The request has more than one Content-Length.");
    public static readonly Refusal LengthAndCoding = new(400, "The request has both Content-Length and Transfer-Encoding.");
    public static readonly Refusal Coding = new(501, "The only Transfer-Encoding that is served is 'chunked', once, in HTTP/1.1.");
    public static readonly Refusal ChunkMalformed = new(400, "The chunks of the body are malformed.");
    public static readonly Refusal TargetTooLong = new(414, "The request line is longer than 8 KiB.");
    public static readonly Refusal HeadTooLong = new(431, "The request's head is longer than 32 KiB.");
    public static readonly Refusal TooManyFields = new(431, "The request has more than 100 field lines.");
    public static readonly Refusal TooSlow = new(408, "The request's head was not received within 30 s.");
    public static readonly Refusal BodyTooSlow = new(408, "Nothing of the request's body was received for 60 s.");
}
