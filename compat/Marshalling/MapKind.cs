using System.Text.Json;
using System.Xml.Linq;

namespace Marshalling;

/// <summary>Values by name. No operation here has them in a form or an element.</summary>
/// <param name="kind">What each is.</param>
internal sealed class MapKind<T>(Kind<T> kind) : Kind<Dictionary<string, T>>
{
    public static Kind<Dictionary<string, T>> Of(Kind<T> kind) => new MapKind<T>(kind);

    public override void Write(Utf8JsonWriter json, Dictionary<string, T> value)
    {
        json.WriteStartObject();
        foreach (var (name, one) in value)
        {
            json.WritePropertyName(name);
            kind.Write(json, one);
        }

        json.WriteEndObject();
    }

    public override Dictionary<string, T> Read(JsonElement json) =>
        json.EnumerateObject().ToDictionary(property => property.Name, property => kind.Read(property.Value));

    public override void Write(QueryFields query, string name, Dictionary<string, T> value) =>
        throw new NotSupportedException($"'{name}' is a map: it is not written as form fields.");

    public override Dictionary<string, T> Read(XElement xml) =>
        throw new NotSupportedException($"'{xml.Name.LocalName}' is a map: it is not read from XML.");
}
