using System.Text.Json.Serialization;

namespace Shunt.Certificates;

/// <summary>Writes a certificate's file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CertificateDocument))]
public sealed partial class CertificateJson : JsonSerializerContext;
