using Acceptance.Running;

namespace Acceptance;

public sealed class LookingAheadTests(Clone clone) : Scenario(clone)
{
    private static readonly string[][] Commands =
    [
        ["Plan"],
        ["Plan", "--target", "prod"],
        ["Cutover", "--dry-run"],
        ["Cutover", "--dry-run", "--target", "prod"],
        ["Teardown", "--dry-run"],
        ["Cutover", "--plan"],
        ["--help"],
        ["Status"],
        ["Status", "--json"],
        ["History"],
    ];

    [Fact]
    public async Task Nothing_is_written_where_nothing_was()
    {
        foreach (var command in Commands)
            (await Home.BuildAsync(command)).WithExitCode(0);

        Assert.False(Directory.Exists(Home.Folder));
    }

    [Fact]
    public async Task Nothing_changes_of_what_runs()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        await Home.ReleaseAsync(Clone.Newer);
        var before = Folders.Snapshot(Home.Folder);

        foreach (var command in (string[][])[.. Commands, ["Rollback", "--dry-run"]])
            (await Home.BuildAsync(command)).WithExitCode(0);

        Assert.Equal(before, Folders.Snapshot(Home.Folder));
        await Home.IsServedByAsync(Clone.Newer);
    }
}
