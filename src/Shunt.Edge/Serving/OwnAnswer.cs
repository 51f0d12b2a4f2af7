using System.Globalization;
using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Routing;

namespace Shunt.Edge.Serving;

/// <summary>What the edge answers itself: a status and a line that says why.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why.</param>
internal sealed record OwnAnswer(int Status, string Reason)
{
    /// <value>Whether asking again in a few seconds is worth while.</value>
    public bool IsPassing { get; init; }

    /// <value>The whole field line that names a version, if one is to blame.</value>
    public ReadOnlyMemory<byte> VersionLine { get; init; }

    /// <summary>The answer to a request that is refused.</summary>
    /// <param name="refusal">Why it is.</param>
    public static OwnAnswer To(Refusal refusal) => new(refusal.Status, refusal.Reason);

    /// <summary>The answer when no instance of a route takes the request.</summary>
    /// <param name="route">The route.</param>
    /// <param name="destination">The instance that refused it; null when none runs.</param>
    public static OwnAnswer Unreachable(Route route, Destination? destination) => destination is null
        ? new(503, route.Vacancy) { IsPassing = route.IsHeld }
        : new(502, $"'{destination.Id}' did not answer: the connection was refused.") { VersionLine = destination.VersionLine };

    /// <summary>The answer when an instance took the request and gave none.</summary>
    /// <param name="destination">The instance.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="fault">What is wrong with its response, if one came.</param>
    public static OwnAnswer NoAnswer(Destination destination, Outcome outcome, ResponseFault fault)
    {
        var reason = (outcome, fault) switch
        {
            (not Outcome.Malformed, _) => "it closed the connection",
            (_, ResponseFault.AmbiguousLength) => "the length of its response is ambiguous",
            (_, ResponseFault.HeadTooLong) => "the head of its response is longer than 64 KiB",
            _ => "its response is not one of HTTP/1.1",
        };
        return new(502, $"'{destination.Id}' did not answer: {reason}.") { VersionLine = destination.VersionLine };
    }

    /// <summary>The bytes that are sent.</summary>
    /// <param name="method">What was asked; the answer to HEAD has no body.</param>
    /// <param name="keepsAlive">Whether the connection takes another request.</param>
    /// <param name="now">The time.</param>
    public byte[] ToBytes(RequestMethod method, bool keepsAlive, DateTimeOffset now)
    {
        var body = Encoding.UTF8.GetBytes(Reason + "\n");
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {Status} {Phrase}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {body.Length}\r\nDate: {now:R}\r\n{Encoding.ASCII.GetString(VersionLine.Span)}{(IsPassing ? "Retry-After: 5\r\n" : "")}{(keepsAlive ? "" : "Connection: close\r\n")}\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. method == RequestMethod.Head ? [] : body];
    }

    private string Phrase => Status switch
    {
        400 => "Bad Request",
        408 => "Request Timeout",
        414 => "URI Too Long",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Error",
    };
}
