using System.Text.Json.Serialization;

namespace Shunt.Aws.Templates;

/// <summary>Quotes text, without looking at types while it runs.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
