using System.Text.Json;
using System.Xml.Linq;

namespace Marshalling;

/// <summary>Values with members.</summary>
internal sealed class ShapeKind<T> : Kind<T>
    where T : class, IShape, new()
{
    private ShapeKind()
    {
    }

    public static Kind<T> Only { get; } = new ShapeKind<T>();

    public override void Write(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        value.Walk(new JsonWriting(json));
        json.WriteEndObject();
    }

    public override T Read(JsonElement json) => Filled(new JsonReading(json));

    public override void Write(QueryFields query, string name, T value) => value.Walk(new QueryWriting(query, name + "."));

    public override T Read(XElement xml) => Filled(new XmlReading(xml));

    private static T Filled(Walker walk)
    {
        var shape = new T();
        shape.Walk(walk);
        return shape;
    }
}
