using System.Text;
using Docker.DotNet.Models;
using Tests;
using static Tests.FakeEngine.Answer;

namespace Docker.DotNet.Tests;

/// <summary>Images, against an engine that answers as it is told.</summary>
public sealed class ImageTests
{
    [Fact]
    public async Task A_build_sends_its_parameters_and_context_and_reports_messages_one_by_one()
    {
        using var engine = new FakeEngine(_ => Ok("{\"stream\":\"Step 1/2 : FROM base\\n\"}\r\n{\"status\":\"Pulling\",\"id\":\"ab\",\"progressDetail\":{\"current\":3,\"total\":9}}\r\n"));
        using var client = Client(engine);
        using var context = new MemoryStream("the context"u8.ToArray());
        var messages = new Messages();

        await client.Images.BuildImageFromDockerfileAsync(
            new ImageBuildParameters { Tags = ["a:1", "b:2"], Dockerfile = "src/Dockerfile", BuildArgs = new Dictionary<string, string> { ["GIT_SHA"] = "ab cd" }, ForceRemove = true, NoCache = false },
            context,
            [new AuthConfig { ServerAddress = "registry", Username = "ann" }],
            new Dictionary<string, string> { ["X-Own"] = "own" },
            messages);

        var request = engine.Requests.Single();
        Assert.Equal("POST /build?t=a:1&t=b:2&forcerm=1&dockerfile=src/Dockerfile&buildargs={\"GIT_SHA\":\"ab cd\"}", $"{request}");
        Assert.Equal("the context", Encoding.UTF8.GetString(request.Body.Span));
        Assert.Equal("application/x-tar", request.Headers["Content-Type"]);
        Assert.Equal("own", request.Headers["X-Own"]);
        Assert.Equal("{\"registry\":{\"username\":\"ann\",\"serveraddress\":\"registry\"}}", Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers["X-Registry-Config"])));
        Assert.Equal(["Step 1/2 : FROM base\n", null], messages.All.Select(message => message.Stream));
        Assert.Equal((3, 9), (messages.All[1].Progress!.Current, messages.All[1].Progress!.Total));
        Assert.True(context.CanRead);
    }

    [Fact]
    public async Task An_error_within_a_build_is_a_message_and_no_exception()
    {
        using var engine = new FakeEngine(_ => Ok("{\"stream\":\"Step 1/1 : RUN false\"}\n{\"errorDetail\":{\"code\":1,\"message\":\"returned a non-zero code: 1\"},\"error\":\"returned a non-zero code: 1\"}"));
        using var client = Client(engine);
        using var context = new MemoryStream();
        var messages = new Messages();

        await client.Images.BuildImageFromDockerfileAsync(new ImageBuildParameters(), context, null, null, messages);

        Assert.Equal((1, "returned a non-zero code: 1", "returned a non-zero code: 1"), (messages.All[^1].Error!.Code, messages.All[^1].Error!.Message, messages.All[^1].ErrorMessage));
    }

    [Fact]
    public async Task A_build_whose_messages_break_off_ends_with_an_error()
    {
        using var engine = new FakeEngine(_ => Ok("{\"stream\":\"Step 1/1\"}\n") with { Breaks = true });
        using var client = Client(engine);
        using var context = new MemoryStream();
        var messages = new Messages();

        await Assert.ThrowsAnyAsync<IOException>(() => client.Images.BuildImageFromDockerfileAsync(new ImageBuildParameters(), context, null, null, messages));

        Assert.Single(messages.All);
    }

    [Fact]
    public async Task A_build_that_is_refused_says_what_the_engine_said()
    {
        using var engine = new FakeEngine(_ => Refusal(400, "Cannot locate specified Dockerfile: Dockerfile"));
        using var client = Client(engine);
        using var context = new MemoryStream();

        var refused = await Assert.ThrowsAsync<DockerApiException>(() => client.Images.BuildImageFromDockerfileAsync(new ImageBuildParameters(), context, null, null, new Messages()));

        Assert.Equal("{\"message\":\"Cannot locate specified Dockerfile: Dockerfile\"}", refused.ResponseBody);
        Assert.Equal("Docker API responded with status code=BadRequest, response={\"message\":\"Cannot locate specified Dockerfile: Dockerfile\"}", refused.Message);
    }

    [Fact]
    public async Task An_image_is_inspected_by_its_digest()
    {
        using var engine = new FakeEngine(_ => Ok(
            """{"Id":"sha256:1","RepoTags":null,"Created":"2026-01-02T03:04:05Z","Os":"linux","Architecture":"amd64","Size":7,"Config":{"User":"1654","Env":["A=b"],"Entrypoint":["dotnet"],"Labels":{"x":"y"}},"RootFS":{"Type":"layers","Layers":["sha256:2"]},"New":{}}"""));
        using var client = Client(engine);

        var image = await client.Images.InspectImageAsync("sha256:1");

        Assert.Equal("GET /images/sha256:1/json", $"{engine.Requests.Single()}");
        Assert.Equal(("sha256:1", "linux", "amd64", 7), (image.ID, image.Os, image.Architecture, image.Size));
        Assert.Equal(("1654", "A=b", "dotnet", "y"), (image.Config!.User, image.Config.Env!.Single(), image.Config.Entrypoint!.Single(), image.Config.Labels!["x"]));
        Assert.Equal(["sha256:2"], image.RootFS!.Layers!);
        Assert.Null(image.RepoTags);
    }

    [Fact]
    public async Task What_asks_for_an_image_that_is_not_there_says_so()
    {
        using var engine = new FakeEngine(_ => Refusal(404, "No such image: gone"));
        using var client = Client(engine);
        Func<Task>[] asked =
        [
            () => client.Images.InspectImageAsync("gone"),
            () => client.Images.TagImageAsync("gone", new ImageTagParameters()),
            () => client.Images.DeleteImageAsync("gone", new ImageDeleteParameters()),
            () => client.Images.SaveImageAsync("gone"),
            () => client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = "gone" }),
        ];

        foreach (var ask in asked)
            Assert.Equal("{\"message\":\"No such image: gone\"}", (await Assert.ThrowsAsync<DockerImageNotFoundException>(ask)).ResponseBody);
    }

    [Fact]
    public async Task Images_are_listed_tagged_pushed_saved_loaded_and_removed()
    {
        using var engine = new FakeEngine(request => request.Path switch
        {
            "/images/get?names=a:1" => Ok("an archive"),
            var path when path.StartsWith("/images/json", StringComparison.Ordinal) => Ok("""[{"Id":"sha256:1","Created":1700000000,"RepoTags":["a:1"],"Labels":null,"Size":5}]"""),
            _ when request.Method == "DELETE" => Ok("""[{"Untagged":"a:1"},{"Deleted":"sha256:1"}]"""),
            "/images/load?quiet=0" or "/images/a/push?tag=1" => Ok("""{"status":"done"}"""),
            _ => new FakeEngine.Answer(201, []),
        });
        using var client = Client(engine);
        var messages = new Messages();

        var listed = await client.Images.ListImagesAsync(new ImagesListParameters { All = true, Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { ["x=y"] = true } } });
        await client.Images.TagImageAsync("sha256:1", new ImageTagParameters { RepositoryName = "a", Tag = "1" });
        await client.Images.PushImageAsync("a", new ImagePushParameters { Tag = "1" }, new AuthConfig { Password = "??>>" }, messages);
        await using var saved = await client.Images.SaveImageAsync("a:1");
        using var reader = new StreamReader(saved);
        var archive = await reader.ReadToEndAsync();
        using var loaded = new MemoryStream("an archive"u8.ToArray());
        await client.Images.LoadImageAsync(new ImageLoadParameters(), loaded, messages);
        var removed = await client.Images.DeleteImageAsync("a:1", new ImageDeleteParameters { Force = true, NoPrune = true });

        Assert.Equal(("sha256:1", "a:1", 5), (listed.Single().ID, listed.Single().RepoTags!.Single(), listed.Single().Size));
        Assert.Equal("an archive", archive);
        Assert.Equal(["done", "done"], messages.All.Select(message => message.Status));
        Assert.Equal("sha256:1", removed[1]["Deleted"]);
        Assert.Equal("eyJwYXNzd29yZCI6Ij8_XHUwMDNFXHUwMDNFIn0=", engine.Requests[2].Headers["X-Registry-Auth"]);
        Assert.Equal(
            [
                "GET /images/json?all=1&filters={\"label\":{\"x=y\":true}}",
                "POST /images/sha256:1/tag?repo=a&tag=1",
                "POST /images/a/push?tag=1",
                "GET /images/get?names=a:1",
                "POST /images/load?quiet=0",
                "DELETE /images/a:1?force=1&noprune=1",
            ],
            engine.Requests.Select(request => $"{request}"));
    }

    internal static DockerClient Client(FakeEngine engine)
    {
#pragma warning disable CA2000 // Dispose objects before losing scope: the client disposes of its configuration
        return new DockerClientConfiguration(engine.Address).CreateClient();
#pragma warning restore CA2000
    }
}
