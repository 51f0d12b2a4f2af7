using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Marshalling;

/// <summary>A service whose requests are JSON and say their operation in a header.</summary>
/// <param name="name">What Core calls it.</param>
/// <param name="version">The version of its API.</param>
/// <param name="target">How that header begins.</param>
/// <param name="other">Makes the exception of errors that have none of their own.</param>
/// <param name="format">The version of the format.</param>
internal sealed class JsonWire(string name, string version, string target, Func<ErrorResponse, AmazonServiceException> other, string format = "1.1")
    : Wire(name, version, other)
{
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, Name);
        request.Headers["X-Amz-Target"] = $"{target}.{Operation(input)}";
        request.Headers["Content-Type"] = $"application/x-amz-json-{format}";
        request.Headers[HeaderKeys.XAmzApiVersion] = Version;
        request.HttpMethod = "POST";
        request.ResourcePath = "/";
        request.ContentStream = Body((IShape)input, json => new JsonWriting(json));
        return request;
    }

    public override InvokeOptions Call<T>(params IReadOnlyList<Fault> own) =>
        new() { RequestMarshaller = this, ResponseUnmarshaller = new JsonAnswer<T>(own, Other) };
}
