using System.Text.Json;
using Shunt.Images.Layers;

namespace Shunt.Images.Building;

/// <summary>Tells what of a product came from packages, and so changes less often than the code: by the <c>*.deps.json</c> that publishing writes.</summary>
internal static class PackedDependencies
{
    private const string Suffix = ".deps.json";

    private static readonly string[] FromOutside = ["package", "runtimepack"];

    /// <summary>The paths of the product's files that came from packages. None when the product has no such list, or one that cannot be read.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlySet<string> Of(ProductFiles product)
    {
        var lists = product.Entries.Where(entry => entry.Item is FileInfo && !entry.Path.Contains('/', StringComparison.Ordinal) && entry.Path.EndsWith(Suffix, StringComparison.Ordinal)).ToList();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (lists is not [var list])
            return paths;

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(list.Item.FullName));
            paths.UnionWith(Paths(document.RootElement));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A file of the product's own that happens to have this name: then everything is the product's own.
            paths.Clear();
        }

        // What is written there need not have been published.
        paths.IntersectWith(product.Entries.Where(entry => entry.Item is FileInfo).Select(entry => entry.Path));
        return paths;
    }

    private static IEnumerable<string> Paths(JsonElement list)
    {
        var target = list.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var packages = list.GetProperty("libraries").EnumerateObject()
            .Where(library => FromOutside.Contains(library.Value.GetProperty("type").GetString()))
            .Select(library => library.Name)
            .ToHashSet(StringComparer.Ordinal);
        return list.GetProperty("targets").GetProperty(target).EnumerateObject()
            .Where(library => packages.Contains(library.Name))
            .SelectMany(library => library.Value.EnumerateObject())
            .SelectMany(kind => kind.Value.ValueKind == JsonValueKind.Object ? kind.Value.EnumerateObject().Select(asset => Published(kind.Name, asset)) : []);
    }

    // Publishing flattens a package's folders; only satellite assemblies and what is for one platform keep one.
    private static string Published(string kind, JsonProperty asset) => kind switch
    {
        "runtimeTargets" => asset.Name,
        "resources" => $"{asset.Value.GetProperty("locale").GetString()}/{Name(asset)}",
        _ => Name(asset),
    };

    private static string Name(JsonProperty asset) => asset.Name[(asset.Name.LastIndexOf('/') + 1)..];
}
