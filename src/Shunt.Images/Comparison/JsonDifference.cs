using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Shunt.Images.Comparison;

/// <summary>Finds the first field in which two documents differ.</summary>
internal static class JsonDifference
{
    /// <summary>Compares two documents; null when they are equal.</summary>
    /// <param name="type">How they are written.</param>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="where">What they are.</param>
    public static ImageDifference? First<T>(JsonTypeInfo<T> type, T first, T second, string where) =>
        First(JsonSerializer.SerializeToElement(first, type), JsonSerializer.SerializeToElement(second, type), where, "");

    private static ImageDifference? First(JsonElement first, JsonElement second, string where, string path)
    {
        if (first.ValueKind == JsonValueKind.Object && second.ValueKind == JsonValueKind.Object)
        {
            var names = first.EnumerateObject().Concat(second.EnumerateObject()).Select(member => member.Name).Distinct();
            return names.Select(name => Member(first, second, where, path, name)).FirstOrDefault(found => found is not null);
        }

        if (first.ValueKind == JsonValueKind.Array && second.ValueKind == JsonValueKind.Array && first.GetArrayLength() == second.GetArrayLength())
        {
            return first.EnumerateArray().Zip(second.EnumerateArray())
                .Select((pair, number) => First(pair.First, pair.Second, where, $"{path}[{number}]"))
                .FirstOrDefault(found => found is not null);
        }

        return JsonElement.DeepEquals(first, second) ? null : Difference(where, path, first.GetRawText(), second.GetRawText());
    }

    private static ImageDifference? Member(JsonElement first, JsonElement second, string where, string path, string name)
    {
        var below = path.Length == 0 ? name : $"{path}.{name}";
        var (isInFirst, isInSecond) = (first.TryGetProperty(name, out var one), second.TryGetProperty(name, out var other));
        return isInFirst && isInSecond
            ? First(one, other, where, below)
            : Difference(where, below, isInFirst ? one.GetRawText() : "nothing", isInSecond ? other.GetRawText() : "nothing");
    }

    private static ImageDifference Difference(string where, string path, string first, string second) =>
        new($"{where}, field '{path}'", $"{first} first, {second} second");
}
