using Acceptance.Running;

namespace Acceptance;

[Collection(Clone.OtherCollection)]
public sealed class KilledBuildTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task A_build_killed_while_it_deploys_leaves_what_served_and_the_next_one_finishes()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);

        await KillAsync("── DeployInitial", "Cutover");
        await OneOfBothServesAsync("stage");

        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer);
    }

    [Fact]
    public async Task A_build_killed_between_the_steps_of_a_cutover_leaves_both_serving_and_the_next_one_finishes()
    {
        TakeStoredImages();
        (await Home.BuildInCiAsync("Cutover", "--target", "prod", "--version", Clone.Older)).WithExitCode(0);
        await Home.FindPortAsync();

        await KillAsync("takes 50 % of the traffic on prod", "Cutover", "--target", "prod");
        await OneOfBothServesAsync("prod");

        (await Home.BuildInCiAsync("Cutover", "--target", "prod")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer, "prod");
    }

    [Fact]
    public async Task A_rollback_after_a_build_was_killed_between_the_steps_goes_back_to_what_served_and_no_further()
    {
        TakeStoredImages();
        (await Home.BuildInCiAsync("Cutover", "--target", "prod", "--version", Clone.Older)).WithExitCode(0);
        await Home.FindPortAsync();

        await KillAsync("takes 10 % of the traffic on prod", "Cutover", "--target", "prod");
        (await Home.BuildAsync("Rollback", "--target", "prod")).WithExitCode(0);

        await Home.IsServedByAsync(Clone.Older, "prod");
        await Home.NothingIsLeftOfAsync(Clone.Newer, "prod", elsewhere: 1);
    }

    private async Task KillAsync(string moment, params string[] arguments)
    {
        using var job = Home.StartJob(arguments);
        await job.NarratesAsync(moment);
        await job.KillAsync();
    }

    private async Task OneOfBothServesAsync(string target)
    {
        for (var request = 0; request < 20; request++)
        {
            var answer = await Home.AskAsync($"app.{target}.localhost");
            Assert.Equal(200, answer.Status);
            Assert.Contains(answer.Suffix, (string[])[Clone.Older[..12], Clone.Newer[..12]]);
        }
    }
}
