using System.Text.Json;
using Tests;

namespace Aws.DropIns.Tests.Models;

/// <summary>A service as its model says.</summary>
internal sealed class ServiceModel
{
    private static readonly Dictionary<string, ServiceModel> Read = [];

    private readonly JsonElement _model;

    private ServiceModel(JsonElement model) => _model = model;

    public JsonElement Metadata => _model.GetProperty("metadata");

    /// <value>The format that the drop-in speaks; CloudWatch is spoken to in forms, which it understands as well as what its model names first.</value>
    public string Protocol => Metadata.TryGetProperty("protocols", out var all) && all.EnumerateArray().Any(one => one.GetString() == "query") ? "query" : Text(Metadata, "protocol")!;

    public static ServiceModel Of(string service)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(service, out var model))
                Read[service] = model = new ServiceModel(Botocore.Read(service, "service-2").RootElement);
            return model;
        }
    }

    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public JsonElement? Operation(string name) => _model.GetProperty("operations").TryGetProperty(name, out var operation) ? operation : null;

    public JsonElement Shape(string name) => _model.GetProperty("shapes").GetProperty(name);

    public bool TryShape(string name, out JsonElement shape) => _model.GetProperty("shapes").TryGetProperty(name, out shape);

    public IEnumerable<JsonProperty> Shapes => _model.GetProperty("shapes").EnumerateObject();

    /// <summary>The shape of what an operation takes or gives; null when there is none.</summary>
    public string? ShapeOf(string operation, string side) =>
        Operation(operation) is { } found && found.TryGetProperty(side, out var reference) ? Text(reference, "shape") : null;

    /// <summary>The errors of an operation: what the service calls each, and the name of its exception.</summary>
    public IEnumerable<(string Code, string Exception)> Errors(string operation)
    {
        if (!Operation(operation)!.Value.TryGetProperty("errors", out var errors))
            return [];

        return errors.EnumerateArray().Select(error => Text(error, "shape")!).Select(shape => (CodeOf(shape), ExceptionOf(shape)));
    }

    /// <summary>The members of a structure, by the names of their properties.</summary>
    public Dictionary<string, Member> Members(string? shape)
    {
        if (shape is null)
            return [];

        return Shape(shape).GetProperty("members").EnumerateObject().Select(one => new Member(
                char.ToUpperInvariant(one.Name[0]) + one.Name[1..],
                Text(one.Value, "locationName") ?? one.Name,
                Text(one.Value, "shape")!,
                Text(one.Value, "location")))
            .ToDictionary(member => member.Property);
    }

    /// <summary>How exceptions are named after the shapes of errors.</summary>
    public static string ExceptionOf(string shape) =>
        shape.EndsWith("Exception", StringComparison.Ordinal) ? shape
        : shape.EndsWith("Fault", StringComparison.Ordinal) ? shape[..^"Fault".Length] + "Exception"
        : shape + "Exception";

    private string CodeOf(string shape) => Shape(shape).TryGetProperty("error", out var error) && Text(error, "code") is { } code ? code : shape;
}
