using System.Text.Json;

namespace Marshalling;

/// <summary>Fills members from a JSON object; null there is nothing there.</summary>
/// <param name="json">The object.</param>
internal sealed class JsonReading(JsonElement json) : ReadingWalker
{
    protected override bool TryRead<T>(string name, Kind<T> kind, out T? value)
        where T : default
    {
        var isThere = json.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null;
        value = isThere ? kind.Read(found) : default;
        return isThere;
    }
}
