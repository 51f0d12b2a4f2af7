using System.Text.Json;
using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>Writes members as those of a JSON object, except the ones that stand in the path or the query string.</summary>
/// <param name="request">Whose path and query string.</param>
/// <param name="json">The open object.</param>
internal sealed class RestWriting(IRequest request, Utf8JsonWriter json) : JsonWriting(json)
{
    public override string? Path(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            throw new Amazon.Runtime.AmazonClientException($"Request object does not have required field {name} set");
        request.AddPathResource($"{{{name}}}", value);
        return value;
    }

    public override string? QueryToken(string name, string? value)
    {
        request.Parameters.Add(name, value ?? Guid.NewGuid().ToString());
        return value;
    }
}
