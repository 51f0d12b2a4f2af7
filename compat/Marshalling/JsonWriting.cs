using System.Text.Json;

namespace Marshalling;

/// <summary>Writes members as those of a JSON object.</summary>
/// <param name="json">The open object.</param>
internal class JsonWriting(Utf8JsonWriter json) : WritingWalker
{
    protected override void Write<T>(string name, T value, Kind<T> kind)
    {
        json.WritePropertyName(name);
        kind.Write(json, value);
    }
}
