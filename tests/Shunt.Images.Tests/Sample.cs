using System.Runtime.Versioning;
using Shunt.Versions;

[assembly: UnsupportedOSPlatform("windows")]

namespace Shunt.Images.Tests;

/// <summary>One small fixed product, and what packs it.</summary>
internal static class Sample
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static DateTimeOffset CommittedAt { get; } = new(2026, 11, 20, 14, 30, 15, TimeSpan.FromHours(2));

    public static IReadOnlyList<string> EntryPoint { get; } = ["dotnet", "App.dll"];

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["App.dll"] = "the program",
        ["App.runtimeconfig.json"] = "{}",
        ["run"] = "#!/bin/sh\n",
        ["wwwroot/a.css"] = "",
        ["wwwroot/Z/größe.txt"] = "größe",
    };

    /// <summary>Writes the product into a new folder, in the given order of files.</summary>
    public static string Product(string folder, IEnumerable<string>? order = null)
    {
        foreach (var name in order ?? Files.Keys)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Files[name]);
        }

        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        SetMode(Path.Combine(folder, "run"), "rwxr-xr-x");
        File.CreateSymbolicLink(Path.Combine(folder, "wwwroot", "latest"), "../App.dll");
        return folder;
    }

    public static ImageRequest Request(string product, string commit = Commit) => new()
    {
        Component = "app",
        Version = new ReleaseVersion(commit, CommittedAt),
        ProductFolder = product,
        EntryPoint = EntryPoint,
    };

    /// <summary>Sets a mode given as <c>ls</c> writes it.</summary>
    public static void SetMode(string path, string mode)
    {
        var bits = mode.Aggregate(0, (value, flag) => (value << 1) | (flag == '-' ? 0 : 1));
        File.SetUnixFileMode(path, (UnixFileMode)bits);
    }

    public static OciLayout Layout(string folder) => new(folder, TimeProvider.System);
}
