using System.Text.RegularExpressions;
using Acceptance.Running;

namespace Acceptance;

public sealed partial class LookingAheadTests(Clone clone) : Scenario(clone)
{
    private static readonly string[][] Commands =
    [
        ["Plan"],
        ["Plan", "--target", "prod"],
        ["Cutover", "--dry-run"],
        ["Cutover", "--dry-run", "--target", "prod"],
        ["Teardown", "--dry-run"],
        ["Provision"],
        ["Provision", "--dry-run", "--target", "prod"],
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
    public async Task Nothing_changes_of_files_processes_and_routes()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        await Home.ReleaseAsync(Clone.Newer);
        var before = await SnapshotAsync();

        foreach (var command in (string[][])[.. Commands, ["DeployInitial", "--dry-run"], ["Rollback", "--dry-run"], ["Rollback", "--dry-run", "--version", Clone.Older]])
            (await Home.BuildAsync(command)).WithExitCode(0);

        Assert.Equal(before, await SnapshotAsync());
        await Home.IsServedByAsync(Clone.Newer);
    }

    [Fact]
    public async Task What_a_dry_run_prints_is_what_the_command_does_and_what_history_shows()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);

        foreach (var command in (string[][])[["Cutover"], ["Rollback"], ["Teardown"]])
        {
            var printed = Effects((await Home.BuildAsync([.. command, "--dry-run"])).WithExitCode(0));
            Assert.NotEmpty(printed);

            (await Home.BuildAsync(command)).WithExitCode(0);

            var intent = (await Home.FactsAsync()).Last(fact => fact.GetProperty("kind").GetString() == "run-intended");
            Assert.Equal(printed.Count, intent.GetProperty("effects").GetArrayLength());
            var shown = (await Home.BuildAsync("History")).WithExitCode(0).Output.Split('\n');
            Assert.Equal(printed, shown.Reverse().SkipWhile(line => !Done().IsMatch(line)).TakeWhile(line => Done().IsMatch(line)).Reverse().Select(line => Done().Replace(line, "")));
        }
    }

    [GeneratedRegex(@"^ +\[ *\d+\] ")]
    private static partial Regex Done();

    private static List<string> Effects(Finished plan) =>
        [.. plan.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("  effects ", StringComparison.Ordinal)).Select(line => line[2..])];

    private async Task<IReadOnlyList<string>> SnapshotAsync()
    {
        List<string> seen = [.. Folders.Snapshot(Home.Folder, "data"), .. await Traces.ProcessesAsync(Home.Folder)];
        foreach (var host in (string[])["app.stage.localhost", $"app-{Clone.Older[..12]}.stage.localhost", $"app-{Clone.Newer[..12]}.stage.localhost", "app.prod.localhost"])
            seen.Add($"{host}: {await Home.AskAsync(host)}");

        return seen;
    }
}
