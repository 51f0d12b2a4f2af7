using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Marshalling;

/// <summary>Reads answers that are XML: the result's element within the answer's.</summary>
/// <param name="own">The errors that the operation has.</param>
/// <param name="other">Makes the exception of all others.</param>
internal sealed class XmlAnswer<T>(IReadOnlyList<Fault> own, Func<Amazon.Runtime.Internal.ErrorResponse, AmazonServiceException> other) : XmlResponseUnmarshaller
    where T : AmazonWebServiceResponse, IShape, new()
{
    private static readonly string Operation = typeof(T).Name[..^"Response".Length];

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        using var reader = XmlReader.Create(input.Stream);
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        var answer = new T();
        if (Within(root, Operation + "Result") is { } result)
            answer.Walk(new XmlReading(result));
        if (Within(root, "ResponseMetadata") is { } metadata)
            answer.ResponseMetadata = new ResponseMetadata { RequestId = Within(metadata, "RequestId")?.Value };
        return answer;
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var said = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        said.InnerException = innerException;
        said.StatusCode = statusCode;
        return Fault.Of(said, own, other);
    }

    private static XElement? Within(XElement element, string name) => element.Elements().FirstOrDefault(inner => inner.Name.LocalName == name);
}
