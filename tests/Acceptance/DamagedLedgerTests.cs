using Acceptance.Running;

namespace Acceptance;

/// <summary>A ledger that somebody, or a disk, has changed.</summary>
[Collection(Clone.OtherCollection)]
public sealed class DamagedLedgerTests(Clone clone) : Scenario(clone)
{
    private const int Middle = 2;

    [Fact]
    public Task Cutover_trusts_no_ledger_with_an_edited_entry() => IsFoundAsync(
        Middle, $"/{Middle:d8}.json)", entry => File.WriteAllText(entry, File.ReadAllText(entry).Replace(Clone.Older, Clone.Newer, StringComparison.Ordinal)));

    [Fact]
    public Task Cutover_trusts_no_ledger_with_a_torn_entry() => IsFoundAsync(Middle, $"/{Middle:d8}.json)", entry =>
    {
        var content = File.ReadAllBytes(entry);
        File.WriteAllBytes(entry, content[..(content.Length / 2)]);
    });

    [Fact]
    public Task Cutover_trusts_no_ledger_without_an_entry() => IsFoundAsync(Middle, $"entry {Middle} is missing, and the next one there is entry {Middle + 1} (", File.Delete);

    [Fact]
    public Task Cutover_trusts_no_ledger_without_its_newest_entry() => IsFoundAsync(null, null, File.Delete);

    private async Task IsFoundAsync(int? number, string? finding, Action<string> damage)
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        var ledger = Path.Combine(Home.Folder, "ledger", "stage");
        var entries = Directory.EnumerateFiles(ledger, "0*.json").Order(StringComparer.Ordinal).ToList();
        var entry = entries[(number ?? entries.Count) - 1];
        var content = await File.ReadAllBytesAsync(entry);
        damage(entry);
        var before = Folders.Snapshot(Home.Folder, "data");

        foreach (var command in (string[])["Cutover", "Rollback", "Teardown"])
        {
            var stopped = (await Home.BuildAsync(command)).WithExitCode(7);

            var message = Assert.Single(stopped.NarrationLines, line => line.StartsWith("error: ", StringComparison.Ordinal));
            Assert.Contains("The ledger of 'stage' is damaged: ", message, StringComparison.Ordinal);
            Assert.Contains(finding ?? $"(after entry {entries.Count - 1})", message, StringComparison.Ordinal);
            Assert.Contains("What serves now was not touched. ", message, StringComparison.Ordinal);
            Assert.EndsWith(".", message.Split("What serves now was not touched. ")[1], StringComparison.Ordinal);
        }

        Assert.Equal(before, Folders.Snapshot(Home.Folder, "data"));
        await Home.IsServedByAsync(Clone.Older);

        await File.WriteAllBytesAsync(entry, content);
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer);
    }
}
