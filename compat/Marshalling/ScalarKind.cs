using System.Text.Json;
using System.Xml.Linq;

namespace Marshalling;

/// <summary>A value that is one text in a form or an element.</summary>
/// <param name="write">Writes it as JSON.</param>
/// <param name="read">Reads it from JSON.</param>
/// <param name="text">Its text.</param>
/// <param name="parse">Reads its text.</param>
internal sealed class ScalarKind<T>(Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read, Func<T, string> text, Func<string, T> parse) : Kind<T>
{
    public override void Write(Utf8JsonWriter json, T value) => write(json, value);

    public override T Read(JsonElement json) => read(json);

    public override void Write(QueryFields query, string name, T value) => query.Add(name, text(value));

    public override T Read(XElement xml) => parse(xml.Value);
}
