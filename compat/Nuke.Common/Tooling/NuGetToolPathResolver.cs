using System.Text.Json;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>Finds programs in NuGet packages that were restored.</summary>
public static class NuGetToolPathResolver
{
    /// <summary>The build project's <c>project.assets.json</c>, which names versions; null to take the newest that is there.</summary>
    public static string? NuGetAssetsConfigFile;

    /// <summary>Finds a program.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="packageExecutable">The file's name; several with <c>|</c> between them, of which one must be there.</param>
    /// <param name="version">The version; null for the one that the assets file names, else the newest.</param>
    /// <param name="framework">The target framework whose program is taken; null for the newest.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="ArgumentException">The package was not restored, or has no such program.</exception>
    public static string GetPackageExecutable(string packageId, string packageExecutable, string? version = null, string? framework = null)
    {
        var package = Package(packageId, version ?? VersionInAssets(packageId));
        var names = packageExecutable.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var found = package.GlobFiles("**/*").Where(x => names.Contains(x.Name, StringComparer.OrdinalIgnoreCase))
            .Where(x => framework is null || x.ToString().Split(Path.DirectorySeparatorChar).Contains(framework, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(x => Array.FindIndex(names, y => y.Equals(x.Name, StringComparison.OrdinalIgnoreCase)) * -1)
            .ThenByDescending(x => FrameworkOf(package, x))
            .ToList();
        return found.Count > 0
            ? found[0]
            : throw new ArgumentException($"Package '{package}' has no {string.Join(" or ", names)}{(framework is null ? string.Empty : $" for {framework}")}");
    }

    private static AbsolutePath Package(string packageId, string? version)
    {
        var folder = Packages / packageId.ToLowerInvariant();
        var candidates = version is null ? folder.ExistingDirectory()?.GetDirectories().ToList() ?? [] : [folder / version.ToLowerInvariant()];
        return candidates.Where(x => x.DirectoryExists()).MaxBy(x => VersionOf(x.Name))
            ?? throw new ArgumentException(
                $"Package '{packageId}'{(version is null ? string.Empty : $" {version}")} is not in '{Packages}'; add a PackageDownload or a PackageReference to the build's project");
    }

    private static AbsolutePath Packages
        => EnvironmentInfo.GetVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : AbsolutePath.Create(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) / ".nuget" / "packages";

    private static (Version Number, bool IsRelease, string Name) VersionOf(string name)
    {
        var parts = name.Split('-', 2);
        return (Version.TryParse(parts[0], out var number) ? number : new Version(), parts.Length == 1, name);
    }

    /// <summary>What the frameworks' folders are compared by: net10.0 is newer than net8.0, and that than netcoreapp3.1.</summary>
    private static (int Kind, Version Number) FrameworkOf(AbsolutePath package, AbsolutePath file)
    {
        foreach (var part in package.GetRelativePathTo(file).ToString()!.Split(Path.DirectorySeparatorChar))
        {
            var digits = part.AsSpan().IndexOfAnyInRange('0', '9');
            if (digits > 0 && part.StartsWith("net", StringComparison.OrdinalIgnoreCase) && Version.TryParse(part[digits..].Split('-')[0], out var number))
                return (part.AsSpan(0, digits).Equals("net", StringComparison.OrdinalIgnoreCase) ? 2 : 1, number);
        }

        return (0, new Version());
    }

    private static string? VersionInAssets(string packageId)
    {
        if (NuGetAssetsConfigFile is null || !File.Exists(NuGetAssetsConfigFile))
            return null;
        using var assets = JsonDocument.Parse(File.ReadAllBytes(NuGetAssetsConfigFile));
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Name.Split('/') is [var id, var version] && id.Equals(packageId, StringComparison.OrdinalIgnoreCase))
                return version;
        }

        return null;
    }
}
