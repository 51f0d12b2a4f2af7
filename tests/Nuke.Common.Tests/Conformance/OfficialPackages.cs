namespace EngineTests.Conformance;

/// <summary>The packages that the drop-ins stand for, where a restore has brought them: <c>OfficialPackages=true</c> with a feed that has them.</summary>
internal static class OfficialPackages
{
    // As Directory.Packages.props names it: another version may have other members.
    private const string Version = "10.1.0";

    private static string Folder
        => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Nuke.Common with the packages it is made of, and Nuke.Components; none where they are not restored.</summary>
    public static IReadOnlyList<string> Assemblies { get; } = Find();

    private static string[] Find()
        => Directory.Exists(Path.Join(Folder, "nuke.common", Version)) && Directory.Exists(Path.Join(Folder, "nuke.components", Version))
            ? [.. Directory.GetDirectories(Folder, "nuke.*")
                .Select(x => Path.Join(x, Version, "lib"))
                .Where(Directory.Exists)
                .Select(x => Directory.GetDirectories(x).Order(StringComparer.Ordinal).First())
                .SelectMany(x => Directory.GetFiles(x, "*.dll"))]
            : [];
}
