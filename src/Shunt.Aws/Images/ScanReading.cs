using Amazon.ECR.Model;
using Shunt.Scans;

namespace Shunt.Aws.Images;

/// <summary>What ECR found, in the words in which other scans tell it, so that one allowance counts for all of them.</summary>
internal static class ScanReading
{
    private const string PackageName = "package_name";
    private const string PackageVersion = "package_version";

    // Inspector lists what is over for a while.
    private const string Closed = "CLOSED";

    private static readonly string[] Stopping = ["CRITICAL", "HIGH"];

    /// <summary>Vulnerabilities that stop a release, of a page.</summary>
    /// <param name="found">The page; null for none.</param>
    public static IEnumerable<ScanFinding> Read(ImageScanFindings? found) =>
        (found?.Findings ?? []).Where(finding => Stops(finding.Severity?.Value)).Select(Basic)
        .Concat((found?.EnhancedFindings ?? []).Where(finding => Stops(finding.Severity) && finding.Status != Closed).SelectMany(Enhanced));

    /// <summary>How many there are of them by ECR's own count, over all pages.</summary>
    /// <param name="found">Any page; null for none.</param>
    public static int Count(ImageScanFindings? found) => (found?.FindingSeverityCounts ?? []).Where(count => Stops(count.Key)).Sum(count => count.Value);

    private static bool Stops(string? severity) => Stopping.Contains(severity, StringComparer.Ordinal);

    private static ScanFinding Basic(ImageScanFinding finding) => Finding(
        finding.Name, Attribute(finding, PackageName), Attribute(finding, PackageVersion), finding.Severity?.Value, mended: null);

    private static IEnumerable<ScanFinding> Enhanced(EnhancedImageScanFinding finding)
    {
        var packages = finding.PackageVulnerabilityDetails?.VulnerablePackages;
        var rule = finding.PackageVulnerabilityDetails?.VulnerabilityId ?? finding.Title;
        return packages is { Count: > 0 }
            ? packages.Select(package => Finding(rule, package.Name, package.Version, finding.Severity, package.FixedInVersion))
            : [Finding(rule, null, null, finding.Severity, mended: null)];
    }

    private static ScanFinding Finding(string? rule, string? package, string? version, string? severity, string? mended)
    {
        var fix = mended is { Length: > 0 } and not "NotAvailable" ? $", mended in {mended}" : "";
        return new ScanFinding(
            rule ?? "unnamed",
            package ?? "image",
            null,
            $"version {version ?? "unknown"} has a known vulnerability of {severity!.ToLowerInvariant()} severity{fix}");
    }

    private static string? Attribute(ImageScanFinding finding, string key) => finding.Attributes?.FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
