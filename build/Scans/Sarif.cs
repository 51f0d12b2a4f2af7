using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shunt.Scans;

namespace Scans;

/// <summary>A scan's findings as a SARIF 2.1.0 document, which code hosts and editors show. Allowed ones are in it, marked as such.</summary>
static class Sarif
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document.</summary>
    /// <param name="verdict">What the scan came to.</param>
    /// <param name="path">The file; its folder is made.</param>
    public static void Write(ScanVerdict verdict, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        using var writer = new Utf8JsonWriter(file, Options);
        Of(verdict).WriteTo(writer);
    }

    /// <summary>The document.</summary>
    /// <param name="verdict">What the scan came to.</param>
    public static JsonObject Of(ScanVerdict verdict)
    {
        var results = verdict.Refused.Select(pair => Result(pair.Finding, null)).Concat(verdict.Allowed.Select(pair => Result(pair.Finding, pair.By)));
        var rules = verdict.Refused.Select(pair => pair.Finding).Concat(verdict.Allowed.Select(pair => pair.Finding)).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = $"Shunt: {verdict.Scan}", ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["id"] = rule })]) },
                },
                ["results"] = new JsonArray([.. results]),
            }),
        };
    }

    private static JsonObject Result(ScanFinding finding, Allowance? by)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(finding.Where).Replace("%2F", "/", StringComparison.Ordinal) } };
        if (finding.Line is { } line)
            place["region"] = new JsonObject { ["startLine"] = line };
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = "error",
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
        };
        if (by is not null)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = $"{by.Reason} (until {by.Until:yyyy-MM-dd})" });
        return result;
    }
}
