using System.Formats.Tar;
using Shunt.Images.Engine;
using Tests;
using static Tests.FakeEngine;

namespace Shunt.Images.Tests.Engine;

/// <summary>Images of the layout that are given to an engine.</summary>
public sealed class EngineImagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OciLayout _layout;

    public EngineImagesTests() => _layout = Sample.Layout(_folder.At("images"));

    [Fact]
    public async Task An_engine_that_has_an_image_is_given_nothing()
    {
        var digest = await PackAsync();
        using var fake = new FakeEngine(_ => Inspected(digest));

        Assert.Equal("sha256:there", await LoadAsync(fake, digest));

        Assert.Equal($"GET /images/{Config(digest)}/json", $"{Assert.Single(fake.Requests)}");
    }

    [Fact]
    public async Task An_engine_gets_configuration_and_layers_and_is_asked_whether_it_has_them()
    {
        var digest = await PackAsync();
        var isLoaded = false;
        using var fake = new FakeEngine(request =>
        {
            isLoaded |= request.Method == "POST";
            return request.Method == "POST" ? Answer.Ok("""{"stream":"Loaded image"}""") : isLoaded ? Inspected(digest) : Answer.Refusal(404, "no such image");
        });

        Assert.Equal("sha256:there", await LoadAsync(fake, digest));

        var load = fake.Requests.Single(request => request.Method == "POST");
        Assert.Equal("POST /images/load?quiet=1", $"{load}");
        var config = Config(digest)["sha256:".Length..];
        var layers = PackedImage.Read(_folder.At("images"), digest).Layers.Select(layer => $"{layer.Digest["sha256:".Length..]}/layer.tar").ToList();
        var entries = Entries(load);
        Assert.Equal([$"{config}.json", .. layers, "manifest.json"], entries.Keys);
        Assert.Equal(
            $$"""[{"Config":"{{config}}.json","Layers":[{{string.Join(',', layers.Select(layer => $"\"{layer}\""))}}],"RepoTags":["shunt/image:{{digest["sha256:".Length..]}}"]}]""",
            entries["manifest.json"]);
    }

    [Fact]
    public async Task An_engine_that_lacks_what_lies_below_gets_all_of_it_and_its_refusal_is_the_last_word()
    {
        var digest = await PackAsync();
        using var fake = new FakeEngine(request => request.Method == "POST" ? Answer.Ok("""{"error":"invalid diffID for layer 0."}""") : Answer.Refusal(404, "no such image"));

        var refused = await Assert.ThrowsAsync<StoreException>(() => LoadAsync(fake, digest));

        Assert.Equal($"Image {digest} was not loaded into the Docker engine at '{fake.Address.OriginalString}': invalid diffID for layer 0. No traffic moved.", refused.Message);
        Assert.Equal(2, fake.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task An_image_of_that_name_with_other_layers_is_not_taken_for_it()
    {
        var digest = await PackAsync();
        using var fake = new FakeEngine(request => request.Method == "POST" ? Answer.Ok("{}") : Answer.Ok("""{"Id":"sha256:other","RootFS":{"Type":"layers","Layers":["sha256:other"]}}"""));

        var refused = await Assert.ThrowsAsync<StoreException>(() => LoadAsync(fake, digest));

        Assert.Equal($"Image {digest} was not loaded into the Docker engine at '{fake.Address.OriginalString}': it took it and does not have it. No traffic moved.", refused.Message);
    }

    [Fact]
    public async Task A_damaged_image_is_given_to_nobody()
    {
        var digest = await PackAsync();
        await File.AppendAllTextAsync(PackedImage.Blob(_folder.At("images"), PackedImage.Read(_folder.At("images"), digest).Layers[0].Digest), "x");
        using var fake = new FakeEngine(_ => Answer.Refusal(404, "no such image"));

        await Assert.ThrowsAsync<ImageMissingException>(() => LoadAsync(fake, digest));

        Assert.DoesNotContain(fake.Requests, request => request.Method == "POST");
    }

    public void Dispose() => _folder.Dispose();

    private Task<string> PackAsync() => _layout.PackAsync(Sample.Request(Sample.Product(Directory.CreateDirectory(_folder.At("product")).FullName)), default);

    private async Task<string> LoadAsync(FakeEngine fake, string digest)
    {
        using var engine = DockerEngine.Open(_ => fake.Address.OriginalString);
        return await new EngineImages(_layout, engine).LoadAsync(digest, default);
    }

    private string Config(string digest) => Here(digest).Manifest.GetProperty("config").GetProperty("digest").GetString()!;

    private Answer Inspected(string digest) =>
        Answer.Ok($$"""{"Id":"sha256:there","RootFS":{"Type":"layers","Layers":{{Here(digest).Config.GetProperty("rootfs").GetProperty("diff_ids").GetRawText()}} } }""");

    private PackedImage.Platform Here(string digest)
    {
        var architecture = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";
        return PackedImage.Read(_folder.At("images"), digest).Platforms.Single(platform => platform.Name == $"linux/{architecture}");
    }

    private static Dictionary<string, string> Entries(Request request)
    {
        using var reader = new TarReader(new MemoryStream(request.Body.ToArray()));
        var entries = new Dictionary<string, string>();
        while (reader.GetNextEntry() is { } entry)
        {
            using var content = new StreamReader(entry.DataStream!);
            entries[entry.Name] = content.ReadToEnd();
        }

        return entries;
    }
}
