namespace Product;

/// <summary>The developer's working tree as a source: everything in it is built and tested.</summary>
static class WorkingTree
{
    /// <summary>The end-to-end suites.</summary>
    public static readonly IReadOnlyList<string> AcceptanceTests =
        ["tests/Shunt.Contract/Shunt.Contract.csproj", "tests/Aws.Peers/Aws.Peers.csproj", "tests/Acceptance/Acceptance.csproj"];

    /// <summary>What the fast suite does a little of, a thousand times: it keeps the machine busy, so it runs after the others.</summary>
    public static readonly IReadOnlyList<string> ExtentTests = ["tests/Shunt.Extents/Shunt.Extents.csproj"];

    /// <summary>Finds the working tree's projects by its layout: <c>src/</c> ships, <c>tests/*.Tests</c> is the fast suite.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="reports">Where reports go.</param>
    public static SourceTree Of(string repository, string reports)
    {
        var shipped = Projects(repository, "src");
        var tests = Projects(repository, "tests").Where(project => project.EndsWith(".Tests.csproj", StringComparison.Ordinal)).ToList();
        return new SourceTree
        {
            Folder = repository,
            Commit = null,
            Projects = [.. shipped, .. tests],
            Tests = tests,
            Shipped = [.. shipped.Select(SourceTree.NameOf)],
            Reports = reports,
        };
    }

    private static List<string> Projects(string repository, string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(repository, folder), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}
