using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shunt.Images.Manifests;

/// <summary>How build manifests are written: for people too.</summary>
[JsonSerializable(typeof(ManifestDocument))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    /// <value>Indented, outcomes by name, and strict about what it reads.</value>
    public static ManifestJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<CheckOutcome>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}
