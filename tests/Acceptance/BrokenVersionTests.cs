using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

[Collection(Clone.OtherCollection)]
public sealed class BrokenVersionTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public Task A_version_that_crashes_at_its_start_never_takes_traffic() => IsRejectedAsync(
        Edits.Crashes, "ended with exit code", "  | ", "The points are frozen.");

    [Fact]
    public Task A_version_that_never_becomes_healthy_never_takes_traffic() => IsRejectedAsync(
        Edits.NeverHealthy, "GET /health did not answer 200 within 30 s", "  | ", "Serving version");

    [Fact]
    public Task A_version_that_fails_an_integration_test_never_takes_traffic() => IsRejectedAsync(
        Edits.FailsItsTest, "1 of 13 integration tests failed", "App.Integration.ReleaseTests.The_instance_is_healthy", "  | ", "Serving version");

    [Fact]
    public Task A_version_that_says_it_is_another_never_takes_traffic() => IsRejectedAsync(
        Edits.WrongVersion, $"names version '{new string('0', 40)}'", "  | ", "Serving version");

    private async Task IsRejectedAsync(Edit broken, params string[] reasons)
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Newer);
        var version = await Clone.CommitAsync(broken);

        var failed = (await Home.BuildAsync("Cutover")).WithExitCode(1);

        Assert.Contains($"Release 'app {version[..12]}' was not verified", failed.Narration, StringComparison.Ordinal);
        Assert.Contains($"'app {Clone.Newer[..12]}' still serves all traffic on stage", failed.Narration, StringComparison.Ordinal);
        Assert.All(reasons, reason => Assert.Contains(reason, failed.Narration, StringComparison.Ordinal));
        await Home.IsServedByAsync(Clone.Newer);
        await Home.NothingIsLeftOfAsync(version);
    }
}
