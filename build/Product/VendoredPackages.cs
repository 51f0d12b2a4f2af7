using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Shunt.Narration;
using Source;

namespace Product;

/// <summary>The packages everything here is built from, in a folder of the repository: while it is there, restoring asks it alone and no feed.</summary>
static class VendoredPackages
{
    /// <summary>The folder, below the repository's; <c>Directory.Build.props</c> restores from it where it exists.</summary>
    public const string Folder = "vendor/packages";

    private const string LockFile = "packages.lock.json";

    // What the build itself was restored with: it stands beside the working tree's own.
    private static readonly string[] Assets = ["artifacts/tool/obj/Build/project.assets.json", "artifacts/obj/Build/project.assets.json"];

    /// <summary>Fills the folder with the packages that the lock files name, as the last restore brought them, and removes all others.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="narrator">Told what is there.</param>
    /// <exception cref="StepFailedException">A package is not on this machine, or is not what the lock file says; those before it were kept.</exception>
    public static void Fill(string repository, INarrator narrator)
    {
        var (downloaded, caches) = Restored(repository);
        var locked = ListedFiles.In(repository, LockFile, $"**/{LockFile}").SelectMany(file => LockedPackage.InLockFile(Path.Combine(repository, file)));
        var packages = locked.Concat(downloaded).DistinctBy(package => package.FileName).OrderBy(package => package.FileName, StringComparer.Ordinal).ToList();

        var folder = Directory.CreateDirectory(Path.Combine(repository, Folder));
        var before = folder.GetFiles().Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var package in packages)
            Keep(package, caches, folder.FullName);
        var kept = packages.Select(package => package.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.GetFiles().Where(file => !kept.Contains(file.Name)))
            file.Delete();

        var size = folder.GetFiles().Sum(file => file.Length) / 1e6;
        narrator.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{packages.Count} packages ({size:0.0} MB) are in {Folder}: {kept.Count(name => !before.Contains(name))} new, {before.Count(name => !kept.Contains(name))} removed. Commit the folder: a release is built from what is committed."));
    }

    private static (IReadOnlyList<LockedPackage> Downloaded, IReadOnlyList<string> Caches) Restored(string repository)
    {
        var file = Assets.Select(path => Path.Combine(repository, path)).FirstOrDefault(File.Exists)
            ?? throw new StepFailedException($"No packages were kept: the build was not restored in '{repository}'. Run './build.sh Restore' first.");
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        return (LockedPackage.Downloaded(assets.RootElement), [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)]);
    }

    private static void Keep(LockedPackage package, IReadOnlyList<string> caches, string folder)
    {
        var source = caches.Select(cache => Path.Combine(cache, package.Id, package.Version, package.FileName)).FirstOrDefault(File.Exists)
            ?? throw new StepFailedException($"'{package.FileName}' was not kept: it is not in {string.Join(" or ", caches)}. Run './build.sh Restore', then the same command again.");
        var content = File.ReadAllBytes(source);
        if (Convert.ToBase64String(SHA512.HashData(content)) != File.ReadAllText($"{source}.sha512").Trim() || (package.ContentHash is { } hash && HashOf(source) != hash))
            throw new StepFailedException($"'{package.FileName}' was not kept: what is in '{source}' is not what was restored. Remove its folder and run './build.sh Restore', then the same command again.");

        var kept = Path.Combine(folder, package.FileName);
        if (File.Exists(kept) && content.AsSpan().SequenceEqual(File.ReadAllBytes(kept)))
            return;

        File.WriteAllBytes($"{kept}.partial", content);
        File.Move($"{kept}.partial", kept, overwrite: true);
    }

    // Of the content without a signature, as NuGet wrote it down when it unpacked the package.
    private static string? HashOf(string package)
    {
        using var metadata = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(package)!, ".nupkg.metadata")));
        return metadata.RootElement.GetProperty("contentHash").GetString();
    }
}
