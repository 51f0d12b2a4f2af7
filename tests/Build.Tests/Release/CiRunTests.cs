using Release;
using Shunt.Ledger;

namespace Build.Tests.Release;

public sealed class CiRunTests
{
    [Theory]
    [InlineData("ann", "https://git.example/shop/app/actions/runs/71", "CI=true", "GITHUB_ACTOR=ann", "GITHUB_RUN_ID=71", "GITHUB_SERVER_URL=https://git.example", "GITHUB_REPOSITORY=shop/app")]
    [InlineData("ann", "71", "CI=true", "GITHUB_ACTOR=ann", "GITHUB_RUN_ID=71")]
    [InlineData("ben", "https://git.example/shop/app/-/jobs/9", "CI=true", "GITLAB_USER_LOGIN=ben", "CI_JOB_URL=https://git.example/shop/app/-/jobs/9")]
    [InlineData("pipeline/shop", "shop:5f2e", "CI=1", "CODEBUILD_INITIATOR=pipeline/shop", "CODEBUILD_BUILD_ID=shop:5f2e")]
    [InlineData(null, null, "CI=true")]
    [InlineData(null, null, "CI=true", "GITHUB_ACTOR=", "GITHUB_RUN_ID=")]
    public void A_job_says_who_started_it_and_which_run_it_is(string? actor, string? run, params string[] variables) =>
        Assert.Equal(new CiRun(actor, run), CiRun.Detect(Environment(variables)));

    [Theory]
    [InlineData]
    [InlineData("CI=")]
    [InlineData("CI=false", "GITHUB_ACTOR=ann")]
    [InlineData("GITHUB_ACTOR=ann", "GITHUB_RUN_ID=71")]
    public void There_is_no_job_outside_CI(params string[] variables) => Assert.Null(CiRun.Detect(Environment(variables)));

    [Fact]
    public void An_entry_names_user_machine_process_actor_and_run()
    {
        var author = CiRun.Author(new CiRun("ann", "71"));

        Assert.Equal(new Author(System.Environment.UserName, System.Environment.MachineName, System.Environment.ProcessId, "ann", "71"), author);
        Assert.EndsWith($"on {author.Host} (process {author.Process}, CI run 71 of ann)", author.ToString(), StringComparison.Ordinal);
    }

    private static Func<string, string?> Environment(string[] variables) =>
        name => variables.Select(variable => variable.Split('=', 2)).FirstOrDefault(pair => pair[0] == name)?[1];
}
