using System.Xml.Linq;

namespace House.Tests;

/// <summary>The repository these tests lie in, read from the disk.</summary>
internal static class Repository
{
    private static readonly string[] NotSource = [".git", ".shunt", ".dotnet", "artifacts", "output", "bin", "obj", "node_modules", "TestResults"];

    /// <summary>Its folder: the nearest one above the tests that has App.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The files below some folders, relative to the repository, with forward slashes, in order.</summary>
    /// <param name="pattern">Which names, such as <c>*.cs</c>.</param>
    /// <param name="folders">Where to look; none means everywhere.</param>
    public static IReadOnlyList<string> Files(string pattern, params string[] folders) =>
    [
        .. (folders.Length == 0 ? [""] : folders)
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Below(folder, pattern))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A file's text.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>A project's items of one kind: what they include.</summary>
    public static IReadOnlyList<string> Items(string project, string kind) =>
    [
        .. XDocument.Parse(Text(project)).Descendants(kind).Select(item => (string?)item.Attribute("Include")).OfType<string>()
            .Select(include => include.Replace('\\', '/')),
    ];

    /// <summary>The names of the projects that a project references.</summary>
    public static IReadOnlyList<string> References(string project) =>
        [.. Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))];

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern)
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inner => !NotSource.Contains(Path.GetFileName(inner)))
                .SelectMany(inner => Below(inner, pattern)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "App.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests has App.sln.");
        return folder;
    }
}
