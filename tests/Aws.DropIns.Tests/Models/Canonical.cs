using System.Globalization;
using System.Text.Json;

namespace Aws.DropIns.Tests.Models;

/// <summary>JSON in one spelling: members in order, numbers by their value.</summary>
internal static class Canonical
{
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",\n", value.EnumerateObject().OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}: {Of(one.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",\n", value.EnumerateArray().Select(Of))}]",
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
