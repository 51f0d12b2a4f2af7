using System.Text.Json;
using Shunt.Images.Layers;

namespace Shunt.Images.Papers;

/// <summary>What a published product was linked with, by the <c>*.deps.json</c> and <c>*.runtimeconfig.json</c> beside it.</summary>
/// <param name="Libraries">Packages and projects, in order of name.</param>
/// <param name="Frameworks">The shared frameworks it asks whoever runs it for, by name and lowest version.</param>
internal sealed record PackageList(IReadOnlyList<PackageList.Library> Libraries, IReadOnlyList<(string Name, string Version)> Frameworks)
{
    /// <summary>One package or project.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="IsPackage">Whether it came from a feed.</param>
    /// <param name="Hash">The SHA-512 of the package as the feed gave it, in hex; null when there is none.</param>
    /// <param name="Needs">What it needs, each <c>name/version</c>.</param>
    /// <param name="IsRoot">Whether it is the product itself.</param>
    internal sealed record Library(string Name, string Version, bool IsPackage, string? Hash, IReadOnlyList<string> Needs, bool IsRoot)
    {
        public string Key => $"{Name}/{Version}";
    }

    private const string ListSuffix = ".deps.json";
    private const string RuntimeSuffix = ".runtimeconfig.json";
    private const string HashPrefix = "sha512-";

    /// <summary>Reads the lists of a product. One that has none is linked with nothing but itself.</summary>
    /// <exception cref="StoreException">A list is there and cannot be read.</exception>
    public static PackageList Of(ProductFiles product)
    {
        var libraries = new List<Library>();
        var frameworks = new List<(string, string)>();
        foreach (var (path, item) in product.Entries.Where(entry => entry.Item is FileInfo && !entry.Path.Contains('/', StringComparison.Ordinal)))
        {
            try
            {
                if (path.EndsWith(ListSuffix, StringComparison.Ordinal))
                    libraries.AddRange(ReadLibraries(item, path[..^ListSuffix.Length]));
                else if (path.EndsWith(RuntimeSuffix, StringComparison.Ordinal))
                    frameworks.AddRange(ReadFrameworks(item));
            }
            catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw product.Refusal($"'{path}' does not say what it was linked with: {other.Message.TrimEnd('.')}", other);
            }
        }

        return new PackageList(
            [.. libraries.DistinctBy(library => library.Key).OrderBy(library => library.Key, StringComparer.Ordinal)],
            [.. frameworks.Distinct().Order()]);
    }

    private static List<Library> ReadLibraries(FileSystemInfo file, string product)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        var list = document.RootElement;
        var target = list.GetProperty("targets").GetProperty(list.GetProperty("runtimeTarget").GetProperty("name").GetString()!);
        return
        [
            .. list.GetProperty("libraries").EnumerateObject().Select(library =>
            {
                var (name, version) = library.Name.Split('/') is [var first, var second] ? (first, second) : throw new FormatException($"'{library.Name}' is not <name>/<version>");
                var hash = library.Value.TryGetProperty("sha512", out var stated) && stated.GetString() is { } text && text.StartsWith(HashPrefix, StringComparison.Ordinal)
                    ? Convert.ToHexStringLower(Convert.FromBase64String(text[HashPrefix.Length..]))
                    : null;
                var needs = target.TryGetProperty(library.Name, out var linked) && linked.TryGetProperty("dependencies", out var dependencies)
                    ? dependencies.EnumerateObject().Select(need => $"{need.Name}/{need.Value.GetString()}").Order(StringComparer.Ordinal).ToList()
                    : [];
                return new Library(name, version, library.Value.GetProperty("type").GetString() != "project", hash, needs, name == product);
            }),
        ];
    }

    private static List<(string Name, string Version)> ReadFrameworks(FileSystemInfo file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
        if (!document.RootElement.TryGetProperty("runtimeOptions", out var options))
            return [];

        var several = options.TryGetProperty("frameworks", out var all) ? all.EnumerateArray().ToList() : [];
        if (options.TryGetProperty("framework", out var one))
            several.Add(one);
        return [.. several.Select(framework => (framework.GetProperty("name").GetString()!, framework.GetProperty("version").GetString()!))];
    }
}
