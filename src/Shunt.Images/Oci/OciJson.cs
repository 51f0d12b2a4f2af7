using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shunt.Images.Oci;

/// <summary>The documents of a layout. Members are written in the order they are declared, so equal documents are equal bytes.</summary>
[JsonSerializable(typeof(ImageManifest))]
[JsonSerializable(typeof(RootDocument))]
[JsonSerializable(typeof(ImageIndex))]
[JsonSerializable(typeof(ImageConfig))]
[JsonSerializable(typeof(LayoutMarker))]
[JsonSerializable(typeof(SavedManifest[]))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class OciJson : JsonSerializerContext
{
    /// <value>The documents as they are stored: no blank space, and a plus sign in a media type stays a plus sign.</value>
    public static OciJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
