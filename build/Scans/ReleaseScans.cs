using Product;
using Release;
using Shunt.Images;
using Shunt.Scans;
using Source;

namespace Scans;

/// <summary>The scans that a version goes through before its image is stored. What they find and is not allowed ends the release with exit code 4.</summary>
/// <param name="run">The release.</param>
/// <param name="tree">The source.</param>
sealed class ReleaseScans(ReleaseRun run, SourceTree tree)
{
    /// <summary>The folder of their reports, in that of all reports.</summary>
    public const string Folder = "scans";

    /// <summary>The audit of dependencies, as the check is called.</summary>
    public const string Dependencies = "dependency audit";

    /// <summary>The search for secrets in the source, as the check is called.</summary>
    public const string Secrets = "search of the source for secrets";

    /// <summary>The search for secrets in the image, as the check is called.</summary>
    public const string ImageSecrets = "search of the image for secrets";

    /// <summary>The scan of the whole image, as the check is called.</summary>
    public const string Image = "scan of the image";

    /// <summary>Weighs what restoring told of known vulnerabilities.</summary>
    /// <param name="cancellation">Ends the question to the feeds.</param>
    /// <exception cref="ScanRefusedException">A package is vulnerable and not allowed.</exception>
    public async Task<Check> AuditAsync(CancellationToken cancellation)
    {
        var audit = DependencyAudit.Read(tree.Folder);
        using var handler = new SocketsHttpHandler();
        var gap = audit.Findings.Count > 0 ? null : await FeedKnowledge.FindGapAsync(audit.Feeds, handler, cancellation);
        return Weigh(Dependencies, audit.Findings, $"{audit.Packages} packages{(gap is null ? "" : $" ({gap})")}");
    }

    /// <summary>Looks for secrets in everything that is committed, and on the working tree in what could be.</summary>
    /// <exception cref="ScanRefusedException">There is one and it is not allowed.</exception>
    public Check SearchSource()
    {
        var files = ListedFiles.In(tree.Folder);
        return Weigh(Secrets, Search(tree.Folder, files), Searched(files));
    }

    /// <summary>Looks for secrets in what becomes the image.</summary>
    /// <param name="product">The published product.</param>
    /// <exception cref="ScanRefusedException">There is one and it is not allowed.</exception>
    public Check SearchImage(string product)
    {
        var files = Directory.EnumerateFiles(product, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(product, file)).ToList();
        return Weigh(ImageSecrets, Search(product, files), Searched(files));
    }

    /// <summary>Looks for known vulnerabilities of severity CRITICAL and HIGH in the whole image, base included, where trivy is present.</summary>
    /// <param name="digest">The image, which was made and is not listed yet.</param>
    /// <param name="isLeftOut">Whether slow scans are left out.</param>
    /// <param name="cancellation">Ends the reading of the image.</param>
    /// <returns>The check; null when there is no trivy, which is told.</returns>
    /// <exception cref="ScanRefusedException">There is one and it is not allowed.</exception>
    /// <exception cref="StepFailedException">Trivy failed.</exception>
    public async Task<Check?> ScanImageAsync(string digest, bool isLeftOut, CancellationToken cancellation)
    {
        if (!ImageScan.IsPresent(Environment.GetEnvironmentVariable))
        {
            run.Narrator.Say("The image is not scanned for known vulnerabilities: 'trivy' is not on PATH.");
            return null;
        }

        if (isLeftOut)
            return new Check(Image, CheckOutcome.Skipped, "--skip_slow_scans");

        var folder = Directory.CreateTempSubdirectory("shunt-scan-").FullName;
        try
        {
            var layouts = await run.Layout.ShowAsync(digest, folder, cancellation);
            var findings = ImageScan.Run(layouts, Environment.GetEnvironmentVariable);
            return Weigh(Image, findings, $"trivy, {string.Join(" and ", layouts.Select(layout => layout.Platform))}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The file with a scan's findings.</summary>
    /// <param name="scan">The scan, as the check is called.</param>
    public static string ReportOf(string scan) => scan.Replace(' ', '-') + ".sarif";

    // The same place is told once, by the rules here.
    private static IReadOnlyList<ScanFinding> Search(string folder, IReadOnlyList<string> files)
    {
        var own = SecretScan.Run(folder, files);
        return LeakScan.IsPresent(Environment.GetEnvironmentVariable)
            ? [.. own.Concat(LeakScan.Run(folder, files, Environment.GetEnvironmentVariable)).DistinctBy(finding => (finding.Where, finding.Line))]
            : own;
    }

    private static string Searched(IReadOnlyList<string> files) => $"{files.Count} files{(LeakScan.IsPresent(Environment.GetEnvironmentVariable) ? ", gitleaks too" : "")}";

    private Check Weigh(string scan, IReadOnlyList<ScanFinding> findings, string looked)
    {
        var verdict = Weighing.Of(scan, findings, Environments.Allowed, run.Narrator);
        var report = Path.Combine(tree.Reports, Folder, ReportOf(scan));
        Sarif.Write(verdict, report);
        return verdict.Require(tree.Commit is null ? "The working tree" : $"'{Environments.Component.Name} {tree.Commit[..12]}'", looked, report);
    }
}
