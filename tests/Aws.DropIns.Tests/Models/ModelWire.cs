using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Aws.DropIns.Tests.Models;

/// <summary>What objects are on the wire, as the model says; it knows nothing of how the drop-ins write.</summary>
/// <param name="model">The service's model.</param>
internal sealed class ModelWire(ServiceModel model)
{
    /// <summary>An object as JSON.</summary>
    public JsonObject Json(object value, string? shape)
    {
        var json = new JsonObject();
        foreach (var (member, one) in Set(value, shape).Where(set => set.Member.Location is null))
            json[member.Wire] = JsonValueOf(one, member.Shape);
        return json;
    }

    /// <summary>An object as the fields of a form.</summary>
    public IEnumerable<(string Name, string Value)> Form(object value, string? shape, string prefix = "") =>
        Set(value, shape).SelectMany(set => FieldsOf(set.Value, set.Member.Shape, prefix + set.Member.Wire));

    /// <summary>An object as elements.</summary>
    public IEnumerable<XElement> Xml(object value, string? shape) =>
        Set(value, shape).Select(set => new XElement(set.Member.Wire, ContentOf(set.Value, set.Member.Shape)));

    /// <summary>The members of an object that stand in one place of the request, besides the body.</summary>
    public IEnumerable<(string Wire, string Text)> At(object value, string? shape, string location) =>
        Set(value, shape).Where(set => set.Member.Location == location).Select(set => (set.Member.Wire, TextOf(set.Value, set.Member.Shape)));

    private IEnumerable<(Member Member, object Value)> Set(object value, string? shape)
    {
        var members = model.Members(shape);
        return from property in Sample.Properties(value.GetType())
               let one = property.GetValue(value)
               where one is not null
               select (members[property.Name], one);
    }

    private JsonNode JsonValueOf(object value, string shape) => Type(shape) switch
    {
        "structure" => Json(value, shape),
        "list" => new JsonArray([.. ((IList)value).Cast<object>().Select(one => JsonValueOf(one, Inner(shape, "member")))]),
        "map" => new JsonObject(((IDictionary)value).Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)JsonValueOf(((IDictionary)value)[key]!, Inner(shape, "value"))))),
        "string" => JsonValue.Create(TextOf(value, shape)),
        "boolean" => JsonValue.Create((bool)value),
        "timestamp" => JsonValue.Create(new DateTimeOffset((DateTime)value).ToUnixTimeSeconds()),
        _ => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private IEnumerable<(string Name, string Value)> FieldsOf(object value, string shape, string name)
    {
        if (Type(shape) == "structure")
            return Form(value, shape, name + ".");
        if (Type(shape) != "list")
            return [(name, TextOf(value, shape))];

        var items = ((IList)value).Cast<object>().Select((one, index) => (one, Place: $"{name}.{Item(shape)}.{index + 1}"));
        return items.SelectMany(item => FieldsOf(item.one, Inner(shape, "member"), item.Place));
    }

    private object ContentOf(object value, string shape) => Type(shape) switch
    {
        "structure" => Xml(value, shape).ToArray(),
        "list" => ((IList)value).Cast<object>().Select(one => new XElement(Item(shape), ContentOf(one, Inner(shape, "member")))).ToArray(),
        _ => TextOf(value, shape),
    };

    private static string TextOf(object value, string shape) => value switch
    {
        ConstantClass word => word.Value,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value as string ?? throw new InvalidOperationException($"{shape}: {value.GetType()}"),
    };

    private string Type(string shape) => ServiceModel.Text(model.Shape(shape), "type")!;

    private string Inner(string shape, string side) => ServiceModel.Text(model.Shape(shape).GetProperty(side), "shape")!;

    private string Item(string shape) => ServiceModel.Text(model.Shape(shape).GetProperty("member"), "locationName") ?? "member";
}
