using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

public sealed class HotfixTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task A_version_is_built_from_its_commit_and_touches_no_file_of_a_dirty_tree()
    {
        TakeStoredImages();
        var hotfix = await Clone.CommitAsync(Edits.Other);
        await Clone.CommitAsync(Edits.Crashes);
        await MakeDirtyAsync();
        var before = await TreeAsync();

        var done = await Home.ReleaseAsync(hotfix, "dev");

        Assert.Contains("Uncommitted changes are left out: ", done.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(hotfix, "dev");
        Assert.Equal(before, await TreeAsync());

        var older = (await Home.BuildAsync("Cutover", "--target", "dev", "--version", Clone.Older)).WithExitCode(6);
        Assert.Contains($"'app {Clone.Older[..12]}' was not released to dev: 'app {hotfix[..12]}', which contains it, serves all traffic there", older.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(hotfix, "dev");
        Assert.Equal(before, await TreeAsync());
    }

    [Fact]
    public async Task A_fix_goes_out_while_what_is_live_hangs()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older, "dev");
        var live = Assert.Single(await Traces.ProcessesAsync(Path.Combine(Home.Folder, "apps")));
        await Home.RunAsync("kill", "-STOP", live.Split(' ')[0]);

        var done = (await Home.BuildAsync("Cutover", "--target", "dev", "--version", Clone.Newer, "--skip_slow_scans")).WithExitCode(0);

        Assert.Contains("SKIPPED    slow integration tests", done.Output, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Newer, "dev");
    }

    private async Task MakeDirtyAsync()
    {
        new Edit("src/App/Health.cs", "What health answers.", "What health answers; not committed.").Apply(Clone.Folder);
        new Edit("src/App/Load.cs", "namespace App;", "namespace App; // staged").Apply(Clone.Folder);
        await Clone.GitAsync("add", "src/App/Load.cs");
        await File.WriteAllTextAsync(Path.Combine(Clone.Folder, "untracked.txt"), "not committed");
    }

    private async Task<IReadOnlyList<string>> TreeAsync() =>
    [
        await Clone.GitAsync("status", "--porcelain=v2", "--branch"),
        await Clone.GitAsync("ls-files", "--stage"),
        await Clone.GitAsync("stash", "list"),
        await Clone.GitAsync("worktree", "list"),
        .. Folders.Snapshot(Clone.Folder, besides: [".git", "artifacts", "output"]).Where(file => !file.StartsWith(".nuke/temp/", StringComparison.Ordinal)),
    ];
}
