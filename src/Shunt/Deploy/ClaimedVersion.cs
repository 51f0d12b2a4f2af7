using System.Text.Json;

namespace Shunt.Deploy;

/// <summary>Reads the version that an instance names on its version path: a JSON object's <c>version</c>.</summary>
public static class ClaimedVersion
{
    /// <summary>The version as it is named, such as a commit's 40 digits; null when the body names none.</summary>
    /// <param name="body">What the version path answered.</param>
    public static string? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
