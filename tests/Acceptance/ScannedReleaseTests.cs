using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

/// <summary>What a scan finds stops the release before its image is stored.</summary>
public sealed class ScannedReleaseTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task A_leaked_key_ends_the_release_before_any_traffic_moves()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        await Clone.GitAsync("checkout", "--quiet", "--force", "-B", "main", Clone.Older);
        var leaking = await Clone.CommitAsync(Edits.LeaksAKey);

        var refused = (await Home.BuildAsync("Cutover")).WithExitCode(4);

        Assert.Contains($"'app {leaking[..12]}' did not pass the search of the source for secrets: 1 finding. No image was stored and no traffic moved.", refused.Narration, StringComparison.Ordinal);
        Assert.Contains("looks like an access key of AWS (aws-access-key)", refused.Narration, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIA", refused.Narration, StringComparison.Ordinal);
        Assert.Contains("aws-access-key", await File.ReadAllTextAsync(Path.Combine(Clone.Folder, "output", "reports", leaking[..12], "scans", "search-of-the-source-for-secrets.sarif")), StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older);
    }
}
