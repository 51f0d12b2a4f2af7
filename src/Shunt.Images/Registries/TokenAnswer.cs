using System.Text.Json.Serialization;

namespace Shunt.Images.Registries;

/// <summary>What a token service answers; services differ in which of the two names they use.</summary>
internal sealed record TokenAnswer(string? Token, [property: JsonPropertyName("access_token")] string? AccessToken);
