using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Marshalling;

/// <summary>A service whose operations are methods on paths, with JSON in requests and answers.</summary>
/// <param name="name">What Core calls it.</param>
/// <param name="version">The version of its API.</param>
/// <param name="other">Makes the exception of errors that have none of their own.</param>
/// <param name="routes">The method and the path of each operation.</param>
internal sealed class RestWire(
    string name, string version, Func<ErrorResponse, AmazonServiceException> other, IReadOnlyDictionary<string, (string Method, string Path)> routes)
    : Wire(name, version, other)
{
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var (method, path) = routes[Operation(input)];
        var request = new DefaultRequest(input, Name) { HttpMethod = method, ResourcePath = path };
        request.Headers[HeaderKeys.XAmzApiVersion] = Version;
        var body = Body((IShape)input, json => new RestWriting(request, json));
        if (method == "POST")
        {
            request.Headers["Content-Type"] = "application/json";
            request.ContentStream = body;
        }
        else
        {
            request.UseQueryString = true;
            body.Dispose();
        }

        return request;
    }

    public override InvokeOptions Call<T>(params IReadOnlyList<Fault> own) =>
        new() { RequestMarshaller = this, ResponseUnmarshaller = new JsonAnswer<T>(own, Other) };
}
