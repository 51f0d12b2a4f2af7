using System.Text.Json.Serialization;

namespace Shunt.Edge.Control;

/// <summary>The form of a line between the worker and the supervisor.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ControlMessage))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ControlJson : JsonSerializerContext;
