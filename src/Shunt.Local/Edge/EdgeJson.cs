using System.Text.Json.Serialization;
using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>The JSON that the edge and its clients speak.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EdgeStatus))]
[JsonSerializable(typeof(EdgeQuestion))]
[JsonSerializable(typeof(EdgeAnswer))]
[JsonSerializable(typeof(EdgeAddress))]
[JsonSerializable(typeof(InstanceHealth))]
internal sealed partial class EdgeJson : JsonSerializerContext;
