using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Images.Tests.Engine;

/// <summary>An image as an engine saves it, file by file.</summary>
internal sealed class DockerArchive
{
    private readonly List<byte[]> _layers = [];

    public string? User { get; init; } = "1654";

    public string? WorkingDir { get; init; } = "/app";

    public string EntryPoint { get; init; } = "[\"dotnet\"]";

    public string Command { get; init; } = "[\"App.dll\"]";

    /// <value>How many images the archive says that it holds.</value>
    public int Images { get; init; } = 1;

    /// <value>Whether layers are compressed, as newer engines save them.</value>
    public bool Compresses { get; init; }

    /// <summary>Adds a layer of files; a name that ends in a slash is a folder.</summary>
    public DockerArchive With(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var name in names.Where(name => name.EndsWith('/')))
                tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, name));
            foreach (var name in names.Where(name => !name.EndsWith('/')))
                Add(tar, name, Encoding.UTF8.GetBytes($"what {name} holds"));
        }

        _layers.Add(stream.ToArray());
        return this;
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (index, layer) in _layers.Index())
                Add(tar, $"{index}/layer.tar", Compresses ? Compressed(layer) : layer);
            Add(tar, "config.json", Encoding.UTF8.GetBytes(Config()));
            var image = $$"""{"Config":"config.json","RepoTags":["shunt/app:x"],"Layers":[{{string.Join(',', _layers.Select((_, index) => $"\"{index}/layer.tar\""))}}]}""";
            Add(tar, "manifest.json", Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(image, Images))}]"));
        }

        return stream.ToArray();
    }

    private string Digests => string.Join(',', _layers.Select(layer => $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(layer))}\""));

    private string Config() => $$"""
        {
          "architecture": "amd64", "os": "linux", "created": "2026-11-21T01:02:03.4Z", "docker_version": "20.10.24", "history": [{"created_by": "COPY"}],
          "config": {
            "Hostname": "", "User": {{Text(User)}}, "ExposedPorts": { "8080/tcp": { } }, "Env": ["PATH=/bin", "HOST=0.0.0.0"], "Cmd": {{Command}}, "Entrypoint": {{EntryPoint}},
            "WorkingDir": {{Text(WorkingDir)}}, "OnBuild": null, "Labels": {"maintainer": "ann", "org.opencontainers.image.revision": "another" }
          },
          "rootfs": {"type": "layers", "diff_ids": [{{Digests}}] }
        }
        """;

    private static string Text(string? text) => text is null ? "null" : $"\"{text}\"";

    private static byte[] Compressed(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(content);
        return stream.ToArray();
    }

    private static void Add(TarWriter tar, string name, byte[] content) =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
}
