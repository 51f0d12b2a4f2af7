using System.Text.RegularExpressions;
using Acceptance.Running;

namespace Acceptance;

[Collection(Clone.OtherCollection)]
public sealed class ProductionTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task Cutover_in_CI_goes_through_stage_and_then_in_watched_steps()
    {
        TakeStoredImages();

        var done = (await Home.BuildInCiAsync("Cutover", "--target", "prod")).WithExitCode(0);

        var name = $"'app {Clone.Newer[..12]}'";
        Assert.Equal(
            [$"{name} takes 100 % of the traffic on stage", $"{name} takes 10 % of the traffic on prod", $"{name} takes 50 % of the traffic on prod", $"{name} takes 100 % of the traffic on prod"],
            done.NarrationLines.Where(line => line.Contains(" takes ", StringComparison.Ordinal) && line.Contains('%', StringComparison.Ordinal)).Select(line => line.Split([';', '.'])[0]));
        await Home.FindPortAsync();
        await Home.IsServedByAsync(Clone.Newer, "stage");
        await Home.IsServedByAsync(Clone.Newer, "prod");
        var intent = (await Home.FactsAsync("prod")).Single(fact => fact.GetProperty("kind").GetString() == "run-intended");
        Assert.Equal("CI environment", intent.GetProperty("gate").GetString());
        var moves = intent.GetProperty("effects").EnumerateArray().Where(effect => effect.GetProperty("kind").GetString() == "move-alias");
        Assert.Equal([10, 50, 100], moves.Select(move => move.GetProperty("percent").GetInt32()));
    }

    [Fact]
    public async Task Without_CI_and_terminal_the_command_that_approves_is_named_and_approves_one_version_only()
    {
        TakeStoredImages();
        string[] cutover = ["Cutover", "--target", "prod", "--version", Clone.Older];

        var refused = (await Home.BuildAsync(cutover)).WithExitCode(4);

        var approve = $"./build.sh Approve --target prod --version {Clone.Older[..12]}";
        Assert.Equal(approve, ApprovalIn(refused));
        Assert.Contains("Nothing serves on prod yet", refused.Narration, StringComparison.Ordinal);
        await Home.FindPortAsync();
        Assert.Equal(421, (await Home.AskAsync("app.prod.localhost")).Status);

        (await Home.RunAsync("bash", "-c", approve)).WithExitCode(0);
        (await Home.BuildAsync(cutover)).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Older, "prod");

        var other = (await Home.BuildAsync("Cutover", "--target", "prod")).WithExitCode(4);
        Assert.Equal($"./build.sh Approve --target prod --version {Clone.Newer[..12]}", ApprovalIn(other));
        await Home.IsServedByAsync(Clone.Older, "prod");
    }

    [Fact]
    public async Task An_approval_given_before_a_change_is_refused_and_the_refusal_says_what_changed()
    {
        TakeStoredImages();
        (await Home.BuildAsync("Approve", "--target", "prod")).WithExitCode(0);
        (await Home.BuildInCiAsync("Cutover", "--target", "prod", "--version", Clone.Older)).WithExitCode(0);
        await Home.FindPortAsync();

        var refused = (await Home.BuildAsync("Cutover", "--target", "prod")).WithExitCode(4);

        Assert.Contains(
            $"its approval by {Environment.UserName}@{Environment.MachineName} does not hold any more: it was given while nothing served, and now 'app {Clone.Older[..12]}' (sha256:",
            refused.Narration,
            StringComparison.Ordinal);
        Assert.Contains(" changed the target since, and the effects are others (approved ", refused.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older, "prod");
    }

    private static string ApprovalIn(Finished refused) => Regex.Match(refused.Narration, "'(\\./build\\.sh Approve [^']*)'").Groups[1].Value;
}
