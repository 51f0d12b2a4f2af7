using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Shunt.Aws.Tests.Peers;

/// <summary>An answer of CloudFormation.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its document.</param>
internal sealed record Answer(HttpStatusCode Status, XElement Body)
{
    /// <summary>An operation's result.</summary>
    public static Answer Of(string operation, params IEnumerable<XElement> result) =>
        new(HttpStatusCode.OK, new XElement($"{operation}Response", new XElement($"{operation}Result", result), new XElement("ResponseMetadata", new XElement("RequestId", "0"))));

    /// <summary>A refusal.</summary>
    public static Answer Refused(string code, string message) =>
        new(HttpStatusCode.BadRequest, new XElement("ErrorResponse", new XElement("Error", new XElement("Type", "Sender"), new XElement("Code", code), new XElement("Message", message)), new XElement("RequestId", "0")));

    /// <summary>The tagging API's answer.</summary>
    public static HttpResponseMessage List(IEnumerable<(string Arn, string Stack)> tagged, HttpRequestMessage request)
    {
        var resources = tagged.Select(one => $$"""{"ResourceARN":"{{one.Arn}}","Tags":[{"Key":"aws:cloudformation:stack-id","Value":"{{one.Stack}}"}]}""");
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"PaginationToken":"","ResourceTagMappingList":[{{string.Join(',', resources)}}]}""", Encoding.UTF8, "application/x-amz-json-1.1"),
            RequestMessage = request,
        };
    }

    /// <summary>A document as what is sent.</summary>
    public static StringContent Content(string body) => new(body, Encoding.UTF8, "text/xml");

    /// <summary>The answer to a request.</summary>
    public HttpResponseMessage For(HttpRequestMessage request) => new(Status) { Content = Content(Body.ToString()), RequestMessage = request };
}
