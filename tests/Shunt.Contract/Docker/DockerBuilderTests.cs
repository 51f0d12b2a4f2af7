using Shunt.Images;
using Shunt.Images.Engine;
using Shunt.Versions;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>Images that a real engine builds, from nothing but busybox.</summary>
public sealed class DockerBuilderTests : IAsyncLifetime
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private const string Dockerfile = """
        FROM scratch AS build
        COPY busybox /bin/busybox
        WORKDIR /source
        COPY greeting.txt ./
        ARG GIT_SHA
        ARG BUILD_DATE
        RUN ["/bin/busybox", "sh", "-c", "/bin/busybox mkdir /product && echo \"$(/bin/busybox cat greeting.txt) $GIT_SHA $BUILD_DATE\" >/product/said.txt"]

        FROM scratch
        ARG GIT_SHA
        LABEL org.opencontainers.image.revision="$GIT_SHA" maintainer="ann"
        COPY busybox /bin/busybox
        WORKDIR /app
        COPY --from=build /product ./
        USER 1654
        ENTRYPOINT ["/bin/busybox", "cat", "said.txt"]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-builder-").FullName;
    private readonly RecordingNarrator _narrator = new();
    private RealEngine? _engine;

    public async Task InitializeAsync() => _engine = DockerPeer.Skip is null ? await RealEngine.UseAsync() : null;

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        if (_engine is not null)
            await RealEngine.LeaveAsync();
    }

    [EngineFact]
    public async Task An_image_of_several_stages_has_the_product_the_build_arguments_and_a_releases_labels()
    {
        var layout = NewLayout();

        var digest = await BuildAsync(layout, Dockerfile);
        var product = await layout.UnpackAsync(digest, Path.Combine(_folder, "unpacked"), default);

        Assert.Equal($"hello {Commit} 2026-01-02T03:04:05Z\n", await File.ReadAllTextAsync(Path.Combine(product.Folder, "said.txt")));
        Assert.Equal(["/bin/busybox", "cat", "said.txt"], product.EntryPoint);
        Assert.Contains("say: Step 7/15 : RUN [\"/bin/busybox\", \"sh\", \"-c\", ", string.Join('\n', _narrator.Lines), StringComparison.Ordinal);
        Assert.True(await layout.HasAsync(digest, default));
    }

    [EngineFact]
    public async Task A_step_that_fails_ends_in_one_line_and_nothing_is_stored()
    {
        var layout = NewLayout();

        var refused = await Assert.ThrowsAsync<StoreException>(() => BuildAsync(layout, Dockerfile.Replace("cat greeting.txt", "cat nothing.txt && exit 3", StringComparison.Ordinal).Replace("&& echo", "&& exit 3; echo", StringComparison.Ordinal)));

        Assert.Matches("^'app 0123456789ab' was not built by Docker: The command '/bin/busybox sh -c .*' returned a non-zero code: 3\\. No image was stored and no traffic moved\\. Mend 'Dockerfile', or what it names, and run the command again\\.$", refused.Message);
        Assert.False(Directory.Exists(Path.Combine(_folder, "images")));
    }

    [EngineFact]
    public async Task A_Dockerfile_that_cannot_be_read_is_quoted_from_the_engine()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => BuildAsync(NewLayout(), "FROM scratch\nRUNN\n"));

        Assert.Contains("unknown instruction: RUNN", refused.Message, StringComparison.Ordinal);
    }

    private OciLayout NewLayout() => new(Path.Combine(_folder, "images"), TimeProvider.System, new ImageSettings { Builder = BuilderKind.Docker, Dockerfile = "Dockerfile" });

    private async Task<string> BuildAsync(OciLayout layout, string dockerfile)
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder, "source")).FullName;
        File.Copy("/bin/busybox", Path.Combine(source, "busybox"), overwrite: true);
        await File.WriteAllTextAsync(Path.Combine(source, "greeting.txt"), "hello");
        await File.WriteAllTextAsync(Path.Combine(source, "Dockerfile"), dockerfile);
        using var engine = _engine!.Open();
        return await new DockerBuild(engine, layout, _narrator).RunAsync(
            new DockerSource("app", new ReleaseVersion(Commit, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)), source, ["Dockerfile", "busybox", "greeting.txt"], "Dockerfile"), default);
    }
}
