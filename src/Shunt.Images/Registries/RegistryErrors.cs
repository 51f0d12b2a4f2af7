using System.Text.Json;

namespace Shunt.Images.Registries;

/// <summary>What a registry says was wrong (distribution specification, "Error Codes").</summary>
internal sealed record RegistryErrors(IReadOnlyList<RegistryErrors.Fault>? Errors)
{
    // POSIX's number for a full disk, which docker-registry passes on in place of words.
    private const string NoSpace = "\"Err\":28";

    internal sealed record Fault(string? Code, string? Message, JsonElement? Detail);

    /// <summary>The first error for people; null when the body holds none.</summary>
    public static string? Describe(string body)
    {
        if (body.Contains(NoSpace, StringComparison.Ordinal) || body.Contains("no space left", StringComparison.Ordinal))
            return "its disk is full";

        try
        {
            var faults = JsonSerializer.Deserialize(body, RegistryJson.Default.RegistryErrors)?.Errors;
            return faults is [var fault, ..] ? $"{fault.Code}: {fault.Message}".Trim(':', ' ') : null;
        }
        catch (JsonException)
        {
            return null; // A proxy's page, or nothing: the status line has to do.
        }
    }
}
