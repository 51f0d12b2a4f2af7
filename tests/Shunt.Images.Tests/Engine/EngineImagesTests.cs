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
        using var fake = new FakeEngine(_ => Inspected(digest, Name(digest)));

        Assert.Equal("sha256:there", await LoadAsync(fake, digest));

        Assert.Equal($"GET /images/{Config(digest)}/json", $"{Assert.Single(fake.Requests)}");
    }

    [Fact]
    public async Task An_image_that_somebody_else_brought_is_named_so_that_it_stays_when_they_take_theirs_away()
    {
        var digest = await PackAsync();
        using var fake = new FakeEngine(request => request.Method == "POST" ? new Answer(201, []) : Inspected(digest, "shunt/app:theirs"));

        Assert.Equal("sha256:there", await LoadAsync(fake, digest));

        var (repository, tag) = (Name(digest).Split(':')[0], Name(digest).Split(':')[1]);
        Assert.Equal($"POST /images/sha256:there/tag?repo={repository}&tag={tag}", $"{fake.Requests[^1]}");
    }

    [Fact]
    public async Task What_is_not_stored_any_more_is_taken_away_and_nothing_of_others()
    {
        var (stored, gone, used) = ("sha256:" + new string('1', 64), "sha256:" + new string('2', 64), "sha256:" + new string('3', 64));
        using var fake = new FakeEngine(request => request.Path switch
        {
            _ when request.Method == "GET" => Answer.Ok($$"""
                [{"Id":"sha256:a","RepoTags":["{{Name(stored)}}"]},{"Id":"sha256:b","RepoTags":["{{Name(gone)}}","shunt/image-ffffffffffff:{{gone[7..]}}"]},{"Id":"sha256:c","RepoTags":["{{Name(used)}}"]},{"Id":"sha256:d"}]
                """),
            var path when path.Contains(used[7..], StringComparison.Ordinal) => Answer.Refusal(409, "a container uses it"),
            "/images/shunt/app:1" => Answer.Refusal(404, "no such image"),
            _ => Answer.Ok("[]"),
        });

        var removed = await PruneAsync(fake, digest => digest == stored, ["shunt/app:1", "shunt/app:2"]);

        Assert.Equal([Name(gone), "shunt/app:2"], removed);
        Assert.Equal(
            [$$$"""GET /images/json?filters={"reference":{"{{{Name(gone).Split(':')[0]}}}":true}}""", $"DELETE /images/{Name(gone)}", $"DELETE /images/{Name(used)}", "DELETE /images/shunt/app:1", "DELETE /images/shunt/app:2"],
            fake.Requests.Select(request => $"{request}"));
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_keeps_its_images_and_that_is_said()
    {
        using var fake = new FakeEngine(_ => Answer.Refusal(500, "out of order"));

        var refused = await Assert.ThrowsAsync<StoreException>(() => PruneAsync(fake, _ => false, []));

        Assert.Equal(
            $"Images that no target needs were not removed from the Docker engine at '{fake.Address.OriginalString}': out of order. No traffic moved. Run './build.sh Clean' again when it answers.",
            refused.Message);
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
            $$"""[{"Config":"{{config}}.json","Layers":[{{string.Join(',', layers.Select(layer => $"\"{layer}\""))}}],"RepoTags":["{{Name(digest)}}"]}]""",
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
        return await new EngineImages(_layout, engine, "/home/ann/.shunt").LoadAsync(digest, default);
    }

    private async Task<IReadOnlyList<string>> PruneAsync(FakeEngine fake, Func<string, bool> stays, IReadOnlyList<string> built)
    {
        using var engine = DockerEngine.Open(_ => fake.Address.OriginalString);
        return await new EngineImages(_layout, engine, "/home/ann/.shunt").PruneAsync(stays, built, default);
    }

    // The start of the SHA-256 of "/home/ann/.shunt".
    private static string Name(string digest) => $"shunt/image-1e80624fbe11:{digest["sha256:".Length..]}";

    private string Config(string digest) => Here(digest).Manifest.GetProperty("config").GetProperty("digest").GetString()!;

    private Answer Inspected(string digest, params string[] names) =>
        Answer.Ok($$"""{"Id":"sha256:there","RepoTags":[{{string.Join(',', names.Select(name => $"\"{name}\""))}}],"RootFS":{"Type":"layers","Layers":{{Here(digest).Config.GetProperty("rootfs").GetProperty("diff_ids").GetRawText()}} } }""");

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
