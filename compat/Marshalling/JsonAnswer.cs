using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Marshalling;

/// <summary>Reads answers that are JSON.</summary>
/// <param name="own">The errors that the operation has.</param>
/// <param name="other">Makes the exception of all others.</param>
internal sealed class JsonAnswer<T>(IReadOnlyList<Fault> own, Func<Amazon.Runtime.Internal.ErrorResponse, AmazonServiceException> other) : JsonResponseUnmarshaller
    where T : AmazonWebServiceResponse, IShape, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var answer = new T();
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        if (body.Length == 0)
            return answer;
        using var json = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
        answer.Walk(new JsonReading(json.RootElement));
        return answer;
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var said = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        said.InnerException = innerException;
        said.StatusCode = statusCode;
        return Fault.Of(said, own, other);
    }
}
