using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Shunt.Images.Tests;

/// <summary>An image as any tool finds it in a layout: read without the code under test.</summary>
internal sealed record PackedImage(JsonElement Root, IReadOnlyList<PackedImage.Platform> Platforms)
{
    public IReadOnlyList<Layer> Layers => Platforms[0].Layers;

    public static PackedImage Read(string layout, string digest)
    {
        var root = Json(layout, digest);
        return new PackedImage(root, [.. root.GetProperty("manifests").EnumerateArray().Select(entry => ReadPlatform(layout, entry))]);
    }

    public static JsonElement Json(string layout, string digest) => JsonElement.Parse(File.ReadAllBytes(Blob(layout, digest)));

    public static string Blob(string layout, string digest) => Path.Combine(layout, "blobs", "sha256", digest["sha256:".Length..]);

    private static Platform ReadPlatform(string layout, JsonElement entry)
    {
        var manifest = Json(layout, entry.GetProperty("digest").GetString()!);
        var config = Json(layout, manifest.GetProperty("config").GetProperty("digest").GetString()!);
        var platform = entry.GetProperty("platform");
        var name = $"{platform.GetProperty("os").GetString()}/{platform.GetProperty("architecture").GetString()}";
        return new Platform(name, manifest, config, [.. manifest.GetProperty("layers").EnumerateArray().Select(layer => ReadLayer(layout, layer))]);
    }

    private static Layer ReadLayer(string layout, JsonElement layer)
    {
        var digest = layer.GetProperty("digest").GetString()!;
        var part = layer.TryGetProperty("annotations", out var annotations) ? annotations.GetProperty("shunt.layer").GetString() : null;
        var (names, times) = (new List<string>(), new SortedSet<string>());
        using var archive = new GZipStream(File.OpenRead(Blob(layout, digest)), CompressionMode.Decompress);
        using var tar = new TarReader(archive);
        while (tar.GetNextEntry() is { } entry)
        {
            names.Add(entry.Name);
            times.Add(entry.ModificationTime.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        return new Layer(part, digest, names, times);
    }

    internal sealed record Platform(string Name, JsonElement Manifest, JsonElement Config, IReadOnlyList<Layer> Layers);

    internal sealed record Layer(string? Part, string Digest, IReadOnlyList<string> Names, IReadOnlySet<string> Times);
}
