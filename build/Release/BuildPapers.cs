using Shunt.Images;

namespace Release;

/// <summary>What is kept beside a version's manifest.</summary>
/// <param name="run">The release.</param>
/// <param name="reports">Where the version's checks wrote their reports.</param>
/// <param name="checks">The checks it went through.</param>
sealed class BuildPapers(ReleaseRun run, string reports, IReadOnlyList<Check> checks)
{
    private static readonly (string Check, string Folder, string Pattern, string Name, string MediaType)[] Reports =
    [
        ("unit tests", "unit", "*.trx", "reports/unit-tests/results", "application/xml"),
        ("unit tests", "unit", "coverage.cobertura.xml", "reports/unit-tests/coverage", "application/xml"),
    ];

    /// <summary>Writes the papers.</summary>
    /// <param name="cancellation">Ends the work; without a manifest that names them they count for nothing.</param>
    public async Task<IReadOnlyList<BuildPaper>> WriteAsync(CancellationToken cancellation)
    {
        var papers = new List<BuildPaper>();
        foreach (var (check, folder, pattern, name, mediaType) in Reports.Where(report => checks.Any(check => check.Name == report.Check)))
        {
            // The test platform puts user, machine and time into its files' names; here they are known by their place.
            foreach (var (index, file) in Files(Path.Combine(reports, folder), pattern).Index())
            {
                await using var content = File.OpenRead(file);
                var paper = new BuildPaper($"{name}-{index + 1}{Path.GetExtension(file)}", mediaType, "", check);
                papers.Add(await run.ManifestFiles.AddAsync(Environments.Component.Name, run.Version.Commit, paper, content, cancellation));
            }
        }

        return papers;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
}
