using System.Text.Json;
using System.Text.RegularExpressions;
using Shunt.Scans;

namespace Scans;

/// <summary>What restoring told of known vulnerabilities: NuGet writes it into each project's <c>project.assets.json</c>.</summary>
/// <param name="Packages">How many packages were restored.</param>
/// <param name="Findings">The vulnerable ones among them, needed directly or by others, of all severities.</param>
/// <param name="Feeds">The feeds that were asked, by address.</param>
sealed partial record DependencyAudit(int Packages, IReadOnlyList<ScanFinding> Findings, IReadOnlyList<string> Feeds)
{
    /// <summary>How a restore is made to audit everything, and to leave the verdict to the release's own gate.</summary>
    public static readonly IReadOnlyList<string> RestoreProperties =
    [
        "-p:NuGetAudit=true",
        "-p:NuGetAuditMode=all",
        "-p:NuGetAuditLevel=low",
        "-p:WarningsNotAsErrors=NU1901%3BNU1902%3BNU1903%3BNU1904",
    ];

    private static readonly Dictionary<string, string> Severities = new() { ["NU1901"] = "low", ["NU1902"] = "moderate", ["NU1903"] = "high", ["NU1904"] = "critical" };

    /// <summary>Reads what the restore of a tree told.</summary>
    /// <param name="folder">The tree.</param>
    /// <exception cref="Product.StepFailedException">A project's file cannot be read.</exception>
    public static DependencyAudit Read(string folder)
    {
        var packages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var findings = new HashSet<ScanFinding>();
        var feeds = new SortedSet<string>(StringComparer.Ordinal);
        var objects = Path.Combine(folder, "artifacts", "obj");
        foreach (var file in Directory.Exists(objects) ? Directory.EnumerateFiles(objects, "project.assets.json", SearchOption.AllDirectories) : [])
        {
            try
            {
                using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
                packages.UnionWith(assets.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").ValueEquals("package")).Select(library => library.Name));
                feeds.UnionWith(assets.RootElement.GetProperty("project").GetProperty("restore").GetProperty("sources").EnumerateObject().Select(feed => feed.Name));
                if (assets.RootElement.TryGetProperty("logs", out var logs))
                    findings.UnionWith(logs.EnumerateArray().Select(Finding).OfType<ScanFinding>());
            }
            catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new Product.StepFailedException($"The dependency audit cannot read '{file}': {other.Message.TrimEnd('.')}. No traffic moved. Run the command again.");
            }
        }

        return new DependencyAudit(packages.Count, [.. findings.OrderBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Rule, StringComparer.Ordinal)], [.. feeds]);
    }

    private static ScanFinding? Finding(JsonElement log)
    {
        if (!Severities.TryGetValue(log.GetProperty("code").GetString() ?? "", out var severity))
            return null;

        var message = log.GetProperty("message").GetString() ?? "";
        var said = Said().Match(message);
        return said.Success
            ? new ScanFinding(said.Groups["advisory"].Value, said.Groups["package"].Value, null, $"version {said.Groups["version"].Value} has a known vulnerability of {severity} severity")
            : new ScanFinding(log.GetProperty("code").GetString()!, log.TryGetProperty("libraryId", out var id) ? id.GetString() ?? "a package" : "a package", null, message.TrimEnd('.'));
    }

    // NuGet's words, up to the advisory's address, whose last part is its id. In another language the code has to do.
    [GeneratedRegex(@"^Package '(?<package>[^']+)' (?<version>\S+) has a known .*/(?<advisory>[^/\s]+?)/?\.?$")]
    private static partial Regex Said();
}
