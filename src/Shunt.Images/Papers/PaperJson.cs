using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shunt.Images.Papers;

/// <summary>How papers are written: members in the order they were given, so that equal papers are equal bytes.</summary>
internal static class PaperJson
{
    /// <summary>Writes a document for people and tools.</summary>
    public static byte[] Indented(JsonObject document) => Write(document, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a document without blank space.</summary>
    public static byte[] Compact(JsonObject document) => Write(document, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static byte[] Write(JsonObject document, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, options))
            document.WriteTo(writer);
        return bytes.WrittenSpan.ToArray();
    }
}
