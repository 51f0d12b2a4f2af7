using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>A service whose requests are forms and whose answers are XML.</summary>
/// <param name="name">What Core calls it.</param>
/// <param name="version">The version of its API.</param>
/// <param name="other">Makes the exception of errors that have none of their own.</param>
internal sealed class QueryWire(string name, string version, Func<ErrorResponse, AmazonServiceException> other) : Wire(name, version, other)
{
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, Name);
        request.Parameters.Add("Action", Operation(input));
        request.Parameters.Add("Version", Version);
        ((IShape)input).Walk(new QueryWriting(new QueryFields(request.ParameterCollection), ""));
        return request;
    }

    public override InvokeOptions Call<T>(params IReadOnlyList<Fault> own) =>
        new() { RequestMarshaller = this, ResponseUnmarshaller = new XmlAnswer<T>(own, Other) };
}
