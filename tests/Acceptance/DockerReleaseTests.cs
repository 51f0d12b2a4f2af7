using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

/// <summary>A release that needs a Docker engine, where there is none.</summary>
public sealed class DockerReleaseTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task Without_an_engine_a_release_that_builds_by_Docker_ends_before_anything_is_touched()
    {
        Edits.BuildsByDocker.Apply(Clone.Folder);

        var refused = (await Home.RunAsync("env", "DOCKER_HOST=unix:///nowhere/engine.sock", "./build.sh", "Cutover")).WithExitCode(2);

        Assert.Matches(
            @"^error: No Docker engine answers at 'unix:///nowhere/engine\.sock' \([^()]+\), and Environments\.Image builds by Docker\. Nothing was touched\. Start it, or name another in DOCKER_HOST\.$",
            refused.NarrationLines[^1]);
        Assert.False(Directory.Exists(Home.Folder));
    }
}
