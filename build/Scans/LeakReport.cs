using System.Text.Json;
using Shunt.Scans;

namespace Scans;

/// <summary>What gitleaks writes about a folder.</summary>
static class LeakReport
{
    /// <summary>Reads a report. The secrets that it may hold are not read.</summary>
    /// <param name="json">The report, as <c>--report-format json</c> writes it.</param>
    /// <param name="folder">The folder that was scanned.</param>
    /// <returns>What was found, by file and line.</returns>
    /// <exception cref="JsonException">It is no such report.</exception>
    public static IReadOnlyList<ScanFinding> Read(ReadOnlyMemory<byte> json, string folder)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("It is no list of findings.");

        return [.. document.RootElement.EnumerateArray().Select(found => Finding(found, folder)).Distinct().OrderBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }

    private static ScanFinding Finding(JsonElement found, string folder)
    {
        var file = Required(found, "File");
        var line = found.TryGetProperty("StartLine", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : (int?)null;
        return new ScanFinding(Required(found, "RuleID"), Path.IsPathRooted(file) ? Path.GetRelativePath(folder, file) : file, line, "looks like a secret, says gitleaks");
    }

    private static string Required(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new JsonException($"A finding has no {name}.");
}
