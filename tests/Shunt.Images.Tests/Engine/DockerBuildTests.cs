using System.Formats.Tar;
using System.Text.Json;
using static Tests.FakeEngine;

namespace Shunt.Images.Tests.Engine;

/// <summary>Images that an engine builds.</summary>
public sealed class DockerBuildTests
{
    private const string Refused = "'app 0123456789ab' was not built by Docker: ";
    private const string Next = ". No image was stored and no traffic moved. Mend 'src/App/Dockerfile', or what it names, and run the command again.";

    private static DockerArchive Good => new DockerArchive().With("bin/", "bin/sh").With("app/").With("app/App.dll", "app/wwwroot/a.css");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_image_of_an_engine_is_unpacked_like_any_other(bool compresses)
    {
        var archive = new DockerArchive { Compresses = compresses }.With("bin/", "bin/sh").With("app/").With("app/App.dll", "app/wwwroot/a.css");
        using var sample = new EngineSample(archive.Save());

        var digest = await sample.BuildAsync();
        var unpacked = await sample.Layout.UnpackAsync(digest, sample.Folder.At("unpacked"), default);

        Assert.Equal(["dotnet", "App.dll"], unpacked.EntryPoint);
        Assert.Equal("what app/App.dll holds", await File.ReadAllTextAsync(Path.Combine(unpacked.Folder, "App.dll")));
        Assert.True(await sample.Layout.HasAsync(digest, default));
        Assert.False(Directory.Exists(sample.Folder.At("unpacked", "bin")));
    }

    [Fact]
    public async Task An_image_of_an_engine_carries_a_releases_labels_and_its_own()
    {
        using var sample = new EngineSample(Good.Save());

        var image = PackedImage.Read(sample.Folder.At("images"), await sample.BuildAsync()).Platforms.Single();

        var run = image.Config.GetProperty("config");
        Assert.Equal(
            """{"maintainer":"ann","org.opencontainers.image.created":"2026-11-20T12:30:15Z","org.opencontainers.image.revision":"0123456789abcdef0123456789abcdef01234567","org.opencontainers.image.title":"app","org.opencontainers.image.version":"0123456789ab"}""",
            run.GetProperty("Labels").GetRawText());
        Assert.Equal("2026-11-20T12:30:15Z", image.Config.GetProperty("created").GetString());
        Assert.Equal(("1654", "/app", "HOST=0.0.0.0"), (run.GetProperty("User").GetString(), run.GetProperty("WorkingDir").GetString(), run.GetProperty("Env")[1].GetString()));
        Assert.False(run.TryGetProperty("Cmd", out _));
        Assert.Equal([null, null, "app"], image.Layers.Select(layer => layer.Part));
    }

    [Fact]
    public async Task The_same_image_of_an_engine_has_the_same_digest_when_it_is_taken_in_again()
    {
        using var first = new EngineSample(Good.Save());
        using var second = new EngineSample(Good.Save());

        Assert.Equal(await first.BuildAsync(), await second.BuildAsync());
    }

    [Fact]
    public async Task The_engine_gets_the_commit_its_time_and_what_is_not_ignored()
    {
        using var sample = new EngineSample(Good.Save());
        sample.Ignore("# only what is copied\n*\n!src/App\n**/Dockerfile\n");

        await sample.BuildAsync();

        Assert.Equal(
            [
                "POST /build?t=shunt/app:0123456789abcdef0123456789abcdef01234567&rm=1&forcerm=1&dockerfile=src/App/Dockerfile&buildargs={\"BUILD_DATE\":\"2026-11-20T12:30:15Z\",\"GIT_SHA\":\"0123456789abcdef0123456789abcdef01234567\"}",
                "GET /images/shunt/app:0123456789abcdef0123456789abcdef01234567/json",
                "GET /images/get?names=sha256:0f",
            ],
            sample.Requests.Select(request => $"{request}"));
        Assert.Equal(["src/App/Dockerfile", "src/App/Program.cs"], Entries(sample.Requests[0]));
    }

    [Fact]
    public async Task What_an_engine_builds_is_not_listed_before_it_is_packed()
    {
        using var sample = new EngineSample(Good.Save());
        var digest = await sample.BuildAsync();
        Assert.False(File.Exists(sample.Folder.At("images", "index.json")));

        var packed = await new MadeImage(sample.Layout, digest).PackAsync(Sample.Request(sample.Folder.Root), default);

        using var index = JsonDocument.Parse(await File.ReadAllBytesAsync(sample.Folder.At("images", "index.json")));
        Assert.Equal((digest, digest), (packed, index.RootElement.GetProperty("manifests")[0].GetProperty("digest").GetString()));
    }

    [Fact]
    public async Task Steps_are_told_as_they_come_and_housekeeping_is_not()
    {
        using var sample = new EngineSample(
            Good.Save(),
            """{"status":"Pulling from dotnet/sdk","id":"10.0"}""",
            """{"status":"Downloading","id":"ab","progressDetail":{"current":1,"total":2}}""",
            """{"stream":"Step 1/2 : FROM base"}""",
            """{"stream":"\n ---> 0f\nStep 2/2 : RUN make\n"}""",
            """{"stream":"made\n"}""",
            """{"stream":"Successfully built 0f\n"}""");

        await sample.BuildAsync();

        Assert.Equal(["say: Pulling from dotnet/sdk", "say: Step 1/2 : FROM base", "say: Step 2/2 : RUN make", "say: made"], sample.Narrator.Lines);
    }

    [Fact]
    public async Task A_step_that_fails_is_one_line_and_nothing_is_taken_in()
    {
        using var sample = new EngineSample(Good.Save(), """{"stream":"Step 1/1 : RUN false\n"}""", """{"errorDetail":{"code":1,"message":"The command '/bin/sh -c false'\nreturned a non-zero code: 1"},"error":"x"}""");

        var refused = await Assert.ThrowsAsync<StoreException>(sample.BuildAsync);

        Assert.Equal($"{Refused}The command '/bin/sh -c false' returned a non-zero code: 1{Next}", refused.Message);
        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.Single(sample.Requests);
        Assert.False(Directory.Exists(sample.Folder.At("images")));
    }

    [Fact]
    public async Task A_build_whose_messages_break_off_says_which_engine_it_was()
    {
        using var sample = new EngineSample(_ => Answer.Ok("{\"stream\":\"Step 1/1 : RUN make\\n\"}\n") with { Breaks = true });

        var refused = await Assert.ThrowsAsync<StoreException>(sample.BuildAsync);

        Assert.StartsWith(Refused, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith($" (engine '{sample.Address}'){Next}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_refuses_is_quoted()
    {
        using var sample = new EngineSample(_ => Answer.Refusal(400, "dockerfile parse error line 3: unknown instruction: RUNN"));

        var refused = await Assert.ThrowsAsync<StoreException>(sample.BuildAsync);

        Assert.Equal($"{Refused}dockerfile parse error line 3: unknown instruction: RUNN (engine '{sample.Address}'){Next}", refused.Message);
    }

    [Fact]
    public async Task A_version_without_its_Dockerfile_asks_no_engine()
    {
        using var sample = new EngineSample(Good.Save()) { Files = ["README.md"] };

        var refused = await Assert.ThrowsAsync<StoreException>(sample.BuildAsync);

        Assert.Equal($"{Refused}'src/App/Dockerfile' is not in the commit{Next}", refused.Message);
        Assert.Empty(sample.Requests);
    }

    public static TheoryData<string> Unfit => [.. UnfitImages.Keys];

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task An_image_that_a_release_cannot_run_is_not_taken_in(string reason)
    {
        using var sample = new EngineSample(UnfitImages[reason].Save());

        var refused = await Assert.ThrowsAsync<StoreException>(sample.BuildAsync);

        Assert.Equal($"{Refused}{reason}{Next}", refused.Message);
        Assert.False(File.Exists(sample.Folder.At("images", "index.json")));
    }

    private static Dictionary<string, DockerArchive> UnfitImages => new()
    {
        ["its program would run as root. Give its Dockerfile a USER, by number"] = new DockerArchive { User = "0:0" }.With("app/App.dll"),
        ["its Dockerfile names no program. Give it an ENTRYPOINT"] = new DockerArchive { EntryPoint = "null", Command = "null" }.With("app/App.dll"),
        ["its Dockerfile names no folder for the product. Give it a WORKDIR, and COPY the product there"] = new DockerArchive { WorkingDir = null }.With("app/App.dll"),
        ["none of its layers holds files in its working folder, '/app', alone. COPY the product there in an instruction of its own"] = new DockerArchive().With("bin/sh").With("app/"),
        ["a layer of it holds '/app/App.dll' and '/etc/app.conf'. What lies in its working folder, '/app', is to come by instructions of its own"] = new DockerArchive().With("app/App.dll", "etc/app.conf"),
        ["a layer of it takes '/app/App.pdb' away. Bring into '/app' what is to stay there, and nothing else"] = new DockerArchive().With("app/App.dll").With("app/.wh.App.pdb"),
        ["the engine saved 2 images instead of one"] = new DockerArchive { Images = 2 }.With("app/App.dll"),
    };

    private static List<string> Entries(Request request)
    {
        using var reader = new TarReader(new MemoryStream(request.Body.ToArray()));
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry)
            names.Add(entry.Name);
        return names;
    }
}
