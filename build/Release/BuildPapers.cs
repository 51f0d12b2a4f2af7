using System.Security.Cryptography;
using Scans;
using Shunt.Images;
using Shunt.Images.Papers;

namespace Release;

/// <summary>What is kept beside a version's manifest.</summary>
/// <param name="run">The release.</param>
/// <param name="reports">Where the version's checks wrote their reports.</param>
/// <param name="checks">The checks it went through.</param>
sealed class BuildPapers(ReleaseRun run, string reports, IReadOnlyList<Check> checks)
{
    private static readonly string[] Scanned = [ReleaseScans.Dependencies, ReleaseScans.Secrets, ReleaseScans.ImageSecrets];

    // Not every machine has what makes it.
    private static readonly string[] ScannedPerhaps = [ReleaseScans.Image];

    private static readonly (string Check, string Folder, string Pattern, string Name, string MediaType)[] Reports =
    [
        ("unit tests", "unit", "*.trx", "reports/unit-tests/results", "application/xml"),
        ("unit tests", "unit", "coverage.cobertura.xml", "reports/unit-tests/coverage", "application/xml"),
        .. Scanned.Concat(ScannedPerhaps).Select(scan => (scan, ReleaseScans.Folder, ReleaseScans.ReportOf(scan), $"reports/{scan.Replace(' ', '-')}", "application/sarif+json")),
    ];

    /// <summary>Whether a manifest names every paper that a build has, reports of scans included.</summary>
    /// <param name="manifest">The manifest.</param>
    public static bool AreAllIn(BuildManifest manifest) =>
        Array.TrueForAll([SoftwareBill.PaperName, Provenance.PaperName], name => manifest.Papers.Any(paper => paper.Name == name))
        && Array.TrueForAll(Scanned, scan => manifest.Papers.Any(paper => paper.Check == scan));

    /// <summary>Writes the papers, and attaches those about the image to it.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="productFolder">The product that it holds.</param>
    /// <param name="inputs">What it was made with.</param>
    /// <param name="cancellation">Ends the work; without a manifest that names them they count for nothing.</param>
    public async Task<IReadOnlyList<BuildPaper>> WriteAsync(PaperSubject subject, string productFolder, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellation)
    {
        var papers = await ReportsAsync(cancellation);
        papers.Add(await AttachAsync(subject, SoftwareBill.PaperName, PaperTypes.Sbom, await SoftwareBill.OfAsync(subject, productFolder, cancellation), cancellation));
        papers.Add(await AttachAsync(subject, Provenance.PaperName, PaperTypes.Provenance, Provenance.Of(subject, inputs), cancellation));
        return papers;
    }

    private async Task<BuildPaper> AttachAsync(PaperSubject subject, string name, string kind, byte[] content, CancellationToken cancellation)
    {
        await run.Layout.AttachAsync(subject.Digest, kind, content, subject.Version.CommittedAt, cancellation);
        using var stream = new MemoryStream(content);
        return await run.Builds.Own.AddAsync(subject.Component, subject.Version.Commit, new BuildPaper(name, kind, ""), stream, cancellation);
    }

    private async Task<List<BuildPaper>> ReportsAsync(CancellationToken cancellation)
    {
        var papers = new List<BuildPaper>();
        foreach (var (check, folder, pattern, name, mediaType) in Reports.Where(report => checks.Any(check => check.Name == report.Check)))
        {
            // The test platform puts user, machine and time into its files' names; here they are known by their place.
            foreach (var (index, file) in Files(Path.Combine(reports, folder), pattern).Index())
            {
                await using var content = File.OpenRead(file);
                var paper = new BuildPaper($"{name}-{index + 1}{Path.GetExtension(file)}", mediaType, "", check);
                papers.Add(await run.Builds.Own.AddAsync(Environments.Component.Name, run.Version.Commit, paper, content, cancellation));
            }
        }

        return papers;
    }

    // A collector leaves its report twice.
    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).DistinctBy(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))
        : [];
}
