using System.Text.Json;
using System.Xml.Linq;

namespace Marshalling;

/// <summary>Values in an order.</summary>
/// <param name="kind">What each is.</param>
/// <param name="item">What each is called in a form or an element.</param>
internal sealed class ListKind<T>(Kind<T> kind, string item) : Kind<List<T>>
{
    public override void Write(Utf8JsonWriter json, List<T> value)
    {
        json.WriteStartArray();
        foreach (var one in value)
            kind.Write(json, one);
        json.WriteEndArray();
    }

    public override List<T> Read(JsonElement json) => [.. json.EnumerateArray().Select(kind.Read)];

    // An empty list is sent: a field of its name without a value.
    public override void Write(QueryFields query, string name, List<T> value)
    {
        if (value.Count == 0)
            query.Add(name, "");
        for (var index = 0; index < value.Count; index++)
            kind.Write(query, $"{name}.{item}.{index + 1}", value[index]);
    }

    public override List<T>? Read(XElement xml)
    {
        var items = xml.Elements().Where(element => element.Name.LocalName == item).Select(kind.Read).OfType<T>().ToList();
        return items.Count == 0 ? null : items;
    }
}

/// <summary>Makes kinds of lists.</summary>
internal static class ListKind
{
    /// <summary>What an item is called where the service does not name it.</summary>
    public const string Member = "member";

    public static Kind<List<T>> Of<T>(Kind<T> kind, string item = Member) => new ListKind<T>(kind, item);
}
