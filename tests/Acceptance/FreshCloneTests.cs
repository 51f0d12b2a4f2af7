using Acceptance.Running;

namespace Acceptance;

public sealed class FreshCloneTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task Cutover_builds_and_takes_HEAD_live_and_a_second_one_finds_nothing_to_do()
    {
        await Home.ReleaseAsync("HEAD");

        await Home.IsServedByAsync(Clone.Newer);
        await Home.AnswersAsync(Clone.Newer);

        var before = Folders.Snapshot(Home.Folder, "data");
        var again = (await Home.BuildAsync("Cutover")).WithExitCode(0);

        Assert.Contains($"Nothing to do: 'app {Clone.Newer[..12]}' serves all traffic on stage.", again.NarrationLines);
        var steps = again.NarrationLines.Where(line => line.Contains(" Skipped ", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["Clean", "Restore", "Compile", "Lint", "Test", "Build", "PushImage", "Promote", "Migrate", "DeployInitial", "IntegrationTests", "Cutover"],
            steps.Select(step => step.Split(' ')[0]));
        Assert.All(steps, step => Assert.Contains("// OnlyWhen: only ", step, StringComparison.Ordinal));
        Assert.Equal(before, Folders.Snapshot(Home.Folder, "data"));
        await Home.IsServedByAsync(Clone.Newer);
    }

    [Fact]
    public async Task Cutover_into_a_pipe_returns_although_the_edge_goes_on_running()
    {
        TakeStoredImages();

        var piped = (await Home.RunAsync("bash", "-c", "set -o pipefail; ./build.sh Cutover 2>&1 | cat")).WithExitCode(0);

        Assert.Contains($"app {Clone.Newer[..12]} is live on stage\n", piped.Output, StringComparison.Ordinal);
        await Home.FindPortAsync();
        await Home.IsServedByAsync(Clone.Newer);
    }
}
