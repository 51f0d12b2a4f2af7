using Acceptance.Running;

namespace Acceptance;

public sealed class DamagedLedgerTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task Cutover_trusts_no_ledger_that_was_changed_and_says_which_entry_and_what_to_do()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        var entry = Path.Combine(Home.Folder, "ledger", "stage", "00000002.json");
        var content = await File.ReadAllTextAsync(entry);
        await File.WriteAllTextAsync(entry, content.Replace(Clone.Older, Clone.Newer, StringComparison.Ordinal));
        var before = Folders.Snapshot(Home.Folder);

        var stopped = (await Home.BuildAsync("Cutover")).WithExitCode(7);

        var message = Assert.Single(stopped.NarrationLines, line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains("The ledger of 'stage' is damaged: ", message, StringComparison.Ordinal);
        Assert.Contains(entry, message, StringComparison.Ordinal);
        Assert.Contains("What serves now was not touched. ", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message.Split("What serves now was not touched. ")[1], StringComparison.Ordinal);
        Assert.Equal(before, Folders.Snapshot(Home.Folder));
        await Home.IsServedByAsync(Clone.Older);

        await File.WriteAllTextAsync(entry, content);
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer);
    }
}
