using System.Text.Json.Serialization;

namespace Shunt.Edge.State;

/// <summary>The snapshot's form on disk.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(EdgeSnapshot))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
