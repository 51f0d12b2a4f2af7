using System.Text.Json;
using Shunt.Scans;

namespace Scans;

/// <summary>What trivy writes about an image.</summary>
static class TrivyReport
{
    /// <summary>The severities that stop a release.</summary>
    public static readonly IReadOnlyList<string> Stopping = ["CRITICAL", "HIGH"];

    /// <summary>Reads a report.</summary>
    /// <param name="json">The report, as <c>--format json</c> writes it.</param>
    /// <returns>Vulnerabilities that stop a release, by package and advisory.</returns>
    /// <exception cref="JsonException">It is no such report.</exception>
    public static IReadOnlyList<ScanFinding> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("SchemaVersion", out _))
            throw new JsonException("It names no SchemaVersion.");

        return
        [
            .. Members(document.RootElement, "Results").SelectMany(result => Members(result, "Vulnerabilities"))
                .Where(found => Stopping.Contains(Text(found, "Severity")))
                .Select(Finding)
                .Distinct()
                .OrderBy(finding => finding.Where, StringComparer.Ordinal)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ];
    }

    private static ScanFinding Finding(JsonElement found)
    {
        var mended = Text(found, "FixedVersion") is { Length: > 0 } version ? $", mended in {version}" : "";
        return new ScanFinding(
            Required(found, "VulnerabilityID"),
            Required(found, "PkgName"),
            null,
            $"version {Required(found, "InstalledVersion")} has a known vulnerability of {Text(found, "Severity")!.ToLowerInvariant()} severity{mended}");
    }

    // A list without members is left out, or null.
    private static List<JsonElement> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string Required(JsonElement element, string name) => Text(element, name) ?? throw new JsonException($"A vulnerability has no {name}.");
}
