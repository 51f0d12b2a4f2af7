using System.Text.Json.Serialization;

namespace Shunt.Images.Registries;

/// <summary>The small documents around a registry.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DockerConfig))]
[JsonSerializable(typeof(DockerConfig.HelperAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(RegistryErrors))]
internal sealed partial class RegistryJson : JsonSerializerContext;
