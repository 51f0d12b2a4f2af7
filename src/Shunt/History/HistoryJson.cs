using System.Text.Json.Serialization;

namespace Shunt.History;

/// <summary>Writes a history as one line of JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HistoryReport))]
public sealed partial class HistoryJson : JsonSerializerContext;
