using System.Formats.Tar;
using System.IO.Compression;

namespace Shunt.Images.Tests.Building;

public sealed class BaseImageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Images => _folder.At("images");

    [Fact]
    public async Task The_product_lies_on_the_base_of_its_platform()
    {
        var (index, layers) = StoreBase();

        var image = PackedImage.Read(Images, await PackAsync($"registry.example/base@{index}"));

        Assert.Equal(["linux/amd64", "linux/arm64"], image.Platforms.Select(platform => platform.Name));
        Assert.Equal(layers, image.Platforms.Select(platform => platform.Layers[0].Digest));
        Assert.All(image.Platforms, platform => Assert.Equal([null, "app"], platform.Layers.Select(layer => layer.Part)));
        Assert.Equal(image.Platforms[0].Layers[1].Digest, image.Platforms[1].Layers[1].Digest);
    }

    [Fact]
    public async Task The_bases_settings_hold_unless_ours_say_otherwise()
    {
        var (index, _) = StoreBase();

        var image = PackedImage.Read(Images, await PackAsync($"registry.example/base:10@{index}"));

        Assert.Equal(
            """
            {"User":"1654","ExposedPorts":{"8080/tcp":{},"9090/tcp":{} },"Env":["PATH=/bin","HOST=0.0.0.0","PORT=8080"],"Entrypoint":["dotnet","App.dll"],"WorkingDir":"/app",
            "Labels":{"maintainer":"someone","org.opencontainers.image.created":"2026-11-20T12:30:15Z","org.opencontainers.image.revision":"0123456789abcdef0123456789abcdef01234567",
            "org.opencontainers.image.title":"app","org.opencontainers.image.version":"0123456789ab"}}
            """.Replace("\n", "", StringComparison.Ordinal).Replace("{} }", "{}}", StringComparison.Ordinal),
            image.Platforms[0].Config.GetProperty("config").GetRawText());
        var annotations = image.Root.GetProperty("annotations");
        Assert.Equal(index, annotations.GetProperty("org.opencontainers.image.base.digest").GetString());
        Assert.Equal("registry.example/base:10", annotations.GetProperty("org.opencontainers.image.base.name").GetString());
    }

    [Fact]
    public async Task The_base_is_not_unpacked_on_the_embedded_platform()
    {
        var (index, _) = StoreBase();
        var digest = await PackAsync($"registry.example/base@{index}");

        var unpacked = await Sample.Layout(Images).UnpackAsync(digest, _folder.At("one"), default);

        Assert.True(File.Exists(Path.Combine(unpacked.Folder, "App.dll")));
        Assert.False(Directory.Exists(_folder.At("one", "etc")));
    }

    [Fact]
    public async Task A_base_that_is_not_there_is_named()
    {
        var missing = "registry.example/base@sha256:" + new string('0', 64);

        var refused = await Assert.ThrowsAsync<StoreException>(() => PackAsync(missing));

        Assert.StartsWith($"Base image '{missing}' cannot be used: the manifest is missing ('", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check the digest and that its registry can be reached. No image was stored and no traffic moved.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_for_other_platforms_is_refused()
    {
        var (index, _) = StoreBase();

        var refused = await Assert.ThrowsAsync<StoreException>(() => PackAsync($"registry.example/base@{index}", "linux/riscv64"));

        Assert.Contains("it is not for linux/riscv64, only for linux/amd64, linux/arm64.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:latest")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet@sha256:123")]
    [InlineData("UPPER/case@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_base_that_is_not_pinned_is_refused(string reference)
    {
        var refused = Assert.Throws<BadUsageException>(() => new OciLayout(Images, TimeProvider.System, new ImageSettings { Base = reference }));

        Assert.Equal(
            $"Environments.cs: 1 problem. Image.Base: '{reference}' is not pinned; write <registry>/<repository>@sha256:<64 hex digits>. A tag, 'latest' above all, can name other bytes tomorrow.",
            refused.Message);
    }

    [Fact]
    public void Every_setting_that_is_wrong_is_named()
    {
        var settings = new ImageSettings { Platforms = ["linux"], User = "root", Environment = new Dictionary<string, string> { ["A=B"] = "" } };

        var refused = Assert.Throws<BadUsageException>(settings.Checked);

        Assert.Equal(
            "Environments.cs: 3 problems. Image.Platforms: 'linux' is not <system>/<architecture>, such as linux/amd64. "
            + "Image.User: 'root' is not a number from 1 on; only a number shows that it is not root. Image.Environment: 'A=B' is not a variable's name.",
            refused.Message);
    }

    private Task<string> PackAsync(string reference, params IReadOnlyList<string> platforms)
    {
        var settings = new ImageSettings { Base = reference };
        if (platforms.Count > 0)
            settings = settings with { Platforms = platforms };

        return new OciLayout(Images, TimeProvider.System, settings).PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default);
    }

    /// <summary>A base as Docker pushes it: Docker's media types, an index over two platforms, an attestation besides.</summary>
    private (string Index, IReadOnlyList<string> Layers) StoreBase()
    {
        var forged = new ForgedImage(Images);
        var (entries, layers) = (new List<string>(), new List<string>());
        foreach (var architecture in (string[])["amd64", "arm64"])
        {
            using var archive = new MemoryStream();
            using (var tar = new TarWriter(archive, leaveOpen: true))
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "etc/" + architecture));
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(archive.ToArray());

            var layer = forged.Blob(compressed.ToArray());
            var config = forged.Json($$"""
                {"architecture":"{{architecture}}","os":"linux","config":{"User":"root","Env":["PATH=/bin","PORT=80"],"Cmd":["sh"],"Entrypoint":null,"ExposedPorts":{"9090/tcp":{} },
                "Labels":{"maintainer":"someone"} },"rootfs":{"type":"layers","diff_ids":["{{ForgedImage.Digest(archive.ToArray())}}"]} }
                """);
            var manifest = forged.Json($$"""
                {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
                "config":{"mediaType":"application/vnd.docker.container.image.v1+json","digest":"{{config}}","size":1},
                "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","digest":"{{layer}}","size":{{compressed.Length}}}]}
                """);
            layers.Add(layer);
            entries.Add($$"""{"mediaType":"application/vnd.docker.distribution.manifest.v2+json","digest":"{{manifest}}","size":1,"platform":{"architecture":"{{architecture}}","os":"linux"} }""");
        }

        entries.Add($$"""{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:{{new string('0', 64)}}","size":1,"platform":{"architecture":"unknown","os":"unknown"} }""");
        var index = forged.Json($$"""{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.list.v2+json","manifests":[{{string.Join(',', entries)}}]}""");
        return (index, layers);
    }
}
