using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Shunt.Images.Tests;

public sealed class PackTests : IDisposable
{
    // Changes only with the format: then images that are stored already are built again under another digest.
    private const string GoldenDigest = "sha256:d5a6797dca4a70ddd2542f7874b60a936b8099f206e67ec0074a57394591ddb5";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_fixed_product_has_its_known_digest()
    {
        var digest = await Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default);

        Assert.Equal(GoldenDigest, digest);
    }

    [Fact]
    public async Task Order_of_creation_times_and_modes_do_not_change_the_digest()
    {
        var product = Sample.Product(_folder.At("elsewhere", "product"), Sample.Files.Keys.Reverse());
        foreach (var file in Directory.EnumerateFiles(product, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(file).LinkTarget is not null)
                continue;

            Sample.SetMode(file, Path.GetFileName(file) == "run" ? "rwx------" : "rw-rw-rw-");
            File.SetLastWriteTimeUtc(file, new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Sample.SetMode(Path.Combine(product, "wwwroot"), "rwx------");

        Assert.Equal(GoldenDigest, await Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(product), default));
    }

    [Fact]
    public async Task Culture_and_the_offset_of_the_commit_time_do_not_change_the_digest()
    {
        var request = Sample.Request(Sample.Product(_folder.At("product")));
        request = request with { Version = new(Sample.Commit, Sample.CommittedAt.ToOffset(TimeSpan.FromHours(-9))) };
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.DateTimeFormat.TimeSeparator = "h";
        odd.DateTimeFormat.DateSeparator = "d";
        odd.NumberFormat.NegativeSign = "minus";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = odd;

            Assert.Equal(GoldenDigest, await Sample.Layout(_folder.At("images")).PackAsync(request, default));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("content")]
    [InlineData("name")]
    [InlineData("executable")]
    [InlineData("link")]
    [InlineData("empty folder")]
    [InlineData("commit time")]
    [InlineData("entry point")]
    public async Task What_an_image_is_changes_its_digest(string what)
    {
        var product = Sample.Product(_folder.At("product"));
        var request = Sample.Request(product);
        switch (what)
        {
            case "content": await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), "The program"); break;
            case "name": File.Move(Path.Combine(product, "App.dll"), Path.Combine(product, "app.dll")); break;
            case "executable": Sample.SetMode(Path.Combine(product, "App.dll"), "rwxr-xr-x"); break;
            case "link": File.Delete(Path.Combine(product, "wwwroot", "latest")); break;
            case "empty folder": Directory.Delete(Path.Combine(product, "empty")); break;
            case "commit time": request = request with { Version = new(Sample.Commit, Sample.CommittedAt.AddSeconds(1)) }; break;
            default: request = request with { EntryPoint = ["dotnet", "App.dll", "--more"] }; break;
        }

        Assert.NotEqual(GoldenDigest, await Sample.Layout(_folder.At("images")).PackAsync(request, default));
    }

    [Fact]
    public async Task The_layout_is_one_that_other_tools_read()
    {
        var digest = await Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default);

        Assert.Equal("""{"imageLayoutVersion":"1.0.0"}""", await File.ReadAllTextAsync(_folder.At("images", "oci-layout")));
        using var index = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.At("images", "index.json")));
        var entry = index.RootElement.GetProperty("manifests").EnumerateArray().Single();
        Assert.Equal(digest, entry.GetProperty("digest").GetString());
        Assert.Equal($"app:{Sample.Commit}", entry.GetProperty("annotations").GetProperty("org.opencontainers.image.ref.name").GetString());

        Assert.Equal("application/vnd.oci.image.index.v1+json", entry.GetProperty("mediaType").GetString());
        var image = PackedImage.Read(_folder.At("images"), digest);
        Assert.Equal(entry.GetProperty("size").GetInt64(), image.Root.GetRawText().Length);
        Assert.Equal(["linux/amd64", "linux/arm64"], image.Platforms.Select(platform => platform.Name));
        Assert.Equal(["app"], image.Layers.Select(layer => layer.Part));
        Assert.Equal(image.Layers.Select(layer => layer.Digest), image.Platforms[1].Layers.Select(layer => layer.Digest));
        Assert.Equal(
            """
            {"created":"2026-11-20T12:30:15Z","architecture":"amd64","os":"linux","config":{"User":"1654","ExposedPorts":{"8080/tcp":{}},"Env":["HOST=0.0.0.0","PORT=8080"],
            "Entrypoint":["dotnet","App.dll"],"WorkingDir":"/app",
            "Labels":{"org.opencontainers.image.created":"2026-11-20T12:30:15Z","org.opencontainers.image.revision":"0123456789abcdef0123456789abcdef01234567",
            "org.opencontainers.image.title":"app","org.opencontainers.image.version":"0123456789ab"}},"rootfs":{"type":"layers","diff_ids":["LAYER"]}}
            """.Replace("\n", "", StringComparison.Ordinal).Replace("LAYER", ContentOf(image.Layers[0].Digest), StringComparison.Ordinal),
            image.Platforms[0].Config.GetRawText());
    }

    [Fact]
    public async Task The_source_is_what_the_settings_say_and_not_what_the_clone_says()
    {
        var settings = new ImageSettings { Source = new Uri("https://example.org/shop"), Platforms = ["linux/arm64"] };
        var layout = new OciLayout(_folder.At("images"), TimeProvider.System, settings);

        var image = PackedImage.Read(_folder.At("images"), await layout.PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default));

        Assert.Equal("https://example.org/shop", image.Platforms.Single().Config.GetProperty("config").GetProperty("Labels").GetProperty("org.opencontainers.image.source").GetString());
    }

    [Fact]
    public async Task Packing_again_writes_nothing()
    {
        var layout = Sample.Layout(_folder.At("images"));
        var request = Sample.Request(Sample.Product(_folder.At("product")));
        await layout.PackAsync(request, default);
        var before = Blobs();

        await layout.PackAsync(request, default);

        Assert.Equal(before, Blobs());
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../outside")]
    [InlineData("wwwroot/../../outside")]
    public async Task A_link_out_of_the_product_is_refused(string target)
    {
        var product = Sample.Product(_folder.At("product"));
        File.CreateSymbolicLink(Path.Combine(product, "leak"), target);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(product), default));

        Assert.Contains($"the link 'leak' points to '{target}'", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("images", "index.json")));
    }

    [Fact]
    public async Task A_name_too_long_for_the_format_is_refused()
    {
        var product = Sample.Product(_folder.At("product"));
        var name = new string('n', 101);
        await File.WriteAllTextAsync(Path.Combine(product, name), "");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(product), default));

        Assert.Contains($"the name 'app/{name}' or its target is too long", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "the folder is empty")]
    [InlineData(false, "the folder does not exist")]
    public async Task A_product_that_is_not_there_is_refused(bool exists, string reason)
    {
        if (exists)
            Directory.CreateDirectory(_folder.At("product"));

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(_folder.At("product")), default));

        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.StartsWith($"The product in '{_folder.At("product")}' was not packed: {reason}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_without_an_entry_point_is_refused()
    {
        var request = Sample.Request(Sample.Product(_folder.At("product"))) with { EntryPoint = [] };

        await Assert.ThrowsAsync<ArgumentException>(() => Sample.Layout(_folder.At("images")).PackAsync(request, default));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(_folder.At("images"), "a file where the folder should be");

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Sample.Layout(_folder.At("images")).PackAsync(Sample.Request(Sample.Product(_folder.At("product"))), default));

        Assert.StartsWith($"The image of 'app 0123456789ab' was not stored in '{_folder.At("images")}'", refused.Message, StringComparison.Ordinal);
    }

    private string ContentOf(string layer)
    {
        using var archive = new GZipStream(File.OpenRead(PackedImage.Blob(_folder.At("images"), layer)), CompressionMode.Decompress);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(archive));
    }

    private (string, DateTime)[] Blobs() =>
        [.. Directory.EnumerateFiles(_folder.At("images", "blobs"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
