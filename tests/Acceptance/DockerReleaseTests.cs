using Acceptance.Commits;
using Acceptance.Running;
using Tests;

namespace Acceptance;

/// <summary>Releases by a Docker engine, and where there is none.</summary>
public sealed class DockerReleaseTests(Clone clone) : Scenario(clone)
{
    private const string Dockerfile = """
        FROM scratch AS build
        COPY src/App/busybox /bin/busybox
        ARG GIT_SHA
        RUN ["/bin/busybox", "sh", "-c", "/bin/busybox mkdir /product && cd /product && echo fine >health && printf '{\"component\":\"app\",\"version\":\"%s\"}' $GIT_SHA >version"]

        FROM scratch
        COPY src/App/busybox /bin/busybox
        WORKDIR /app
        COPY --from=build /product ./
        USER 1654
        ENTRYPOINT ["/bin/busybox", "sh", "-c", "trap 'kill $!; exit 0' TERM; /bin/busybox httpd -f -p $HOST:$PORT -h /app & wait"]
        """;

    // Stands in for trivy: whatever it is shown has this.
    private const string Trivy = """
        while [ $# -gt 0 ]; do
          [ "$1" != --output ] || echo '{"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"VulnerabilityID":"CVE-2026-1","PkgName":"libssl3","InstalledVersion":"3.0","Severity":"HIGH"}]}]}' >"$2"
          shift
        done
        """;

    private DockerPeer? _engine;

    [Fact]
    public async Task Without_an_engine_a_release_that_builds_by_Docker_ends_before_anything_is_touched()
    {
        Edits.BuildsByDocker.Apply(Clone.Folder);

        var refused = (await Home.RunAsync("env", "DOCKER_HOST=unix:///nowhere/engine.sock", "./build.sh", "Cutover")).WithExitCode(2);
        var examined = (await Home.RunAsync("env", "DOCKER_HOST=unix:///nowhere/engine.sock", "./build.sh", "Doctor")).WithExitCode(7);

        const string Message = @"No Docker engine answers at 'unix:///nowhere/engine\.sock' \([^()]+\), and Environments\.Image builds by Docker\. Nothing was touched\. Start it, or name another in DOCKER_HOST\.";
        Assert.Matches($"^error: {Message}$", refused.NarrationLines[^1]);
        Assert.Matches($@"  NG          engine            it cannot be used\n +{Message}\n", examined.Output);
        Assert.False(Directory.Exists(Home.Folder));
    }

    [EngineFact]
    public async Task What_Docker_built_serves_in_a_container_and_one_with_a_vulnerability_never_takes_its_place()
    {
        _engine = await DockerPeer.StartAsync();
        var good = await CommitAsync([.. Edits.RunsInContainers, Edits.WasAllowed]);
        (await BuildAsync("Cutover", "--skip", "Build")).WithExitCode(0);
        await Home.FindPortAsync();
        await Home.IsServedByAsync(good);

        var vulnerable = await Clone.CommitAsync(Edits.Other);
        Executable.Write(Path.Combine(_engine.Folder, "trivy"), Trivy);
        var refused = (await BuildAsync("Cutover", "--skip", "Build")).WithExitCode(4);

        Assert.Contains($"'app {vulnerable[..12]}' did not pass the scan of the image: 1 finding. No image was stored and no traffic moved.", refused.Narration, StringComparison.Ordinal);
        Assert.Contains("libssl3: version 3.0 has a known vulnerability of high severity (CVE-2026-1); it was allowed until 2026-01-31", refused.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(good);
        Assert.Matches($"  OK          engine            Docker .+ answers at '{_engine.Address}'\n", (await BuildAsync("Doctor")).WithExitCode(0).Output);
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_engine is not null)
            await _engine.DisposeAsync();
    }

    private Task<Finished> BuildAsync(params IReadOnlyList<string> arguments) =>
        Home.RunAsync(["env", $"DOCKER_HOST={_engine!.Address}", $"PATH={_engine.Folder}:{Environment.GetEnvironmentVariable("PATH")}", "./build.sh", .. arguments]);

    private async Task<string> CommitAsync(IReadOnlyList<Edit> edits)
    {
        File.Copy("/bin/busybox", Path.Combine(Clone.Folder, "src", "App", "busybox"));
        await File.WriteAllTextAsync(Path.Combine(Clone.Folder, "src", "App", "Dockerfile"), Dockerfile);
        await Clone.GitAsync("add", "src/App/busybox");
        return await Clone.CommitAsync(edits);
    }
}
