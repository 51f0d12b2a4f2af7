using Acceptance.Running;

namespace Acceptance;

/// <summary>Build once, deploy many: and what is not what was stored is built again.</summary>
public sealed class StoredBuildTests(Clone clone) : Scenario(clone)
{
    private const string Builds = "is stored as sha256:";

    [Fact]
    public async Task A_version_is_built_once_for_all_targets_and_again_when_its_manifest_was_changed()
    {
        TakeStoredImages();
        var manifest = Path.Combine(Home.Folder, "builds", "app", Clone.Newer, "manifest.json");
        var written = await File.ReadAllTextAsync(manifest);

        foreach (var target in (string[])["dev", "stage"])
            Assert.DoesNotContain(Builds, (await Home.ReleaseAsync(Clone.Newer, target)).Narration, StringComparison.Ordinal);
        await Home.BuildAsync("Teardown", "--target", "dev");
        await File.WriteAllTextAsync(manifest, written.Replace("\"Release\"", "\"Debug\"", StringComparison.Ordinal));
        var again = await Home.ReleaseAsync(Clone.Newer, "dev");

        Assert.Contains($"Build manifest '{manifest}' does not count: it cannot be read: it was changed after it was written", again.Narration, StringComparison.Ordinal);
        Assert.Contains(Builds, again.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Newer, "dev");
        Assert.Contains("\"name\": \"reports/unit-tests/results-1.trx\"", await File.ReadAllTextAsync(manifest), StringComparison.Ordinal);
    }
}
