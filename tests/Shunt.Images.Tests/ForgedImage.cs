using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Images.Tests;

/// <summary>Writes images that this store would never make: every digest is right, what is in them is not.</summary>
internal sealed class ForgedImage(string layout)
{
    public string LayerType { get; init; } = "application/vnd.oci.image.layer.v1.tar";

    public string EntryPoint { get; init; } = """["dotnet","App.dll"]""";

    public string WorkingFolder { get; init; } = "/app";

    public string? DiffId { get; init; }

    public string? Manifest { get; init; }

    /// <summary>Stores an image with these entries.</summary>
    public string Store(params TarEntry[] entries)
    {
        using var layer = new MemoryStream();
        using (var tar = new TarWriter(layer, leaveOpen: true))
        {
            foreach (var entry in entries)
                tar.WriteEntry(entry);
        }

        return Store(layer.ToArray());
    }

    /// <summary>Stores an image with this layer.</summary>
    public string Store(byte[] layer)
    {
        var layerDigest = Blob(layer);
        var config = Encoding.UTF8.GetBytes($$"""
            {"created":"2026-11-20T12:30:15Z","architecture":"amd64","os":"linux",
            "config":{"Entrypoint":{{EntryPoint}},"WorkingDir":"{{WorkingFolder}}"},"rootfs":{"type":"layers","diff_ids":["{{DiffId ?? layerDigest}}"] } }
            """);
        var manifest = Manifest ?? $$"""
            {"schemaVersion":2,"config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{Blob(config)}}","size":{{config.Length}}},
            "layers":[{"mediaType":"{{LayerType}}","digest":"{{layerDigest}}","size":{{layer.Length}}}]}
            """;
        return Blob(Encoding.UTF8.GetBytes(manifest));
    }

    /// <summary>Stores a document.</summary>
    public string Json(string document) => Blob(Encoding.UTF8.GetBytes(document));

    /// <summary>The digest of some content.</summary>
    public static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Stores content.</summary>
    public string Blob(byte[] content)
    {
        var hex = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Path.Combine(layout, "blobs", "sha256"));
        File.WriteAllBytes(Path.Combine(layout, "blobs", "sha256", hex), content);
        return "sha256:" + hex;
    }
}
