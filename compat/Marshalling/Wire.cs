using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Marshalling;

/// <summary>What is the same for all operations of a service: how it is spoken to.</summary>
/// <param name="name">What Core calls it.</param>
/// <param name="version">The version of its API.</param>
/// <param name="other">Makes the exception of errors that have none of their own.</param>
internal abstract class Wire(string name, string version, Func<ErrorResponse, AmazonServiceException> other) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    protected string Name => name;

    protected string Version => version;

    protected Func<ErrorResponse, AmazonServiceException> Other => other;

    public abstract IRequest Marshall(AmazonWebServiceRequest input);

    /// <summary>How one operation is called.</summary>
    /// <param name="own">The errors that it has.</param>
    public abstract InvokeOptions Call<T>(params IReadOnlyList<Fault> own)
        where T : AmazonWebServiceResponse, IShape, new();

    protected static string Operation(AmazonWebServiceRequest input) => input.GetType().Name[..^"Request".Length];

    /// <summary>A body with the members that are set.</summary>
    protected static PooledContentStream Body(IShape shape, Func<Utf8JsonWriter, Walker> walker)
    {
        var body = new PooledContentStream();
        using var json = new Utf8JsonWriter(body.BufferWriter);
        json.WriteStartObject();
        shape.Walk(walker(json));
        json.WriteEndObject();
        return body;
    }
}
