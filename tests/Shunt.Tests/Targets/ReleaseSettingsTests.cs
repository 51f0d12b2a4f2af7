using Shunt.Gates;
using Shunt.Targets;

namespace Shunt.Tests.Targets;

public sealed class ReleaseSettingsTests
{
    private static readonly ComponentSettings App = new() { Name = "app", Project = "src/App/App.csproj" };

    [Fact]
    public void All_problems_are_named_at_once_each_with_its_path()
    {
        var component = App with
        {
            Name = "App",
            HealthPath = "health",
            VersionPath = "version",
            StreamPath = "stream",
            WebSocketPath = "socket",
            HealthLimit = TimeSpan.FromMilliseconds(999),
            DrainLimit = TimeSpan.FromHours(2),
            StopLimit = TimeSpan.FromMinutes(11),
            StartAttempts = 11,
        };
        var prod = new TargetSettings
        {
            Name = "prod-0123456789ab",
            Processes = 101,
            Retain = TimeSpan.FromDays(8),
            PromotedThrough = "stage",
            Rollout = Rollout.InSteps(TimeSpan.FromHours(4), 0, 120, 50),
        };

        var refusal = Assert.Throws<BadUsageException>(() => new ReleaseSettings(component, [prod]));

        Assert.Equal(
            "Environments.cs: 18 problems. " +
            "component.Name: 'App' is not a DNS label of at most 50 lower-case characters, or ends like a version's suffix. " +
            "App.HealthPath: 'health' does not start with '/'. " +
            "App.VersionPath: 'version' does not start with '/'. " +
            "App.StreamPath: 'stream' does not start with '/'. " +
            "App.WebSocketPath: 'socket' does not start with '/'. " +
            "App.HealthLimit: 00:00:00.9990000 is outside 00:00:01–01:00:00. " +
            "App.StartAttempts: 11 is outside 1–10. " +
            "App.DrainLimit: 02:00:00 is outside 0–01:00:00. " +
            "App.StopLimit: 00:11:00 is outside 0–00:10:00. " +
            "target.Name: 'prod-0123456789ab' is not a DNS label of at most 50 lower-case characters, or ends like a version's suffix. " +
            "prod-0123456789ab.Processes: 101 is outside 1–100. " +
            "prod-0123456789ab.Retain: 8.00:00:00 is outside 0–7 days. " +
            "prod-0123456789ab.PromotedThrough: 'stage' is not a target that stands before it. " +
            "prod-0123456789ab.Rollout.Steps: 0 is outside 1–100. " +
            "prod-0123456789ab.Rollout.Steps: 120 is outside 1–100. " +
            "prod-0123456789ab.Rollout.Steps: the last step must be 100. " +
            "prod-0123456789ab.Rollout.Steps: 0, 120, 50 does not rise. " +
            "prod-0123456789ab.Rollout.Watch: 04:00:00 is outside 0–03:00:00.",
            refusal.Message);
        Assert.Equal(ExitCode.BadUsage, refusal.ExitCode);
    }

    [Fact]
    public void A_target_that_recreates_keeps_no_version_warm_beside_the_one_that_serves() =>
        Assert.Equal(
            "Environments.cs: 1 problem. stage.Retain: 00:10:00 keeps a version beside the one that serves, and two may not run at once there (Rollout.Recreate).",
            Assert.Throws<BadUsageException>(() => new ReleaseSettings(
                App, [new() { Name = "stage", Retain = TimeSpan.FromMinutes(10), Rollout = Rollout.Recreate(TimeSpan.Zero) }])).Message);

    [Fact]
    public void One_problem_is_not_called_several() =>
        Assert.Equal(
            "Environments.cs: 1 problem. stage.Rollout.Steps: the last step must be 100.",
            Refusal(new TargetSettings { Name = "stage", Rollout = Rollout.InSteps(TimeSpan.Zero) }));

    [Fact]
    public void A_rollouts_limit_rates_and_margin_have_ranges()
    {
        var rollout = Rollout.InSteps(TimeSpan.FromMinutes(5), 10, 100).UndecidedUpTo(TimeSpan.FromMinutes(4)) with
        {
            Verdict = new() { FalseAbort = 0, FalsePromote = 0.6, Margin = 0.0001 },
        };

        Assert.Equal(
            "Environments.cs: 4 problems. " +
            "stage.Rollout.Limit: 00:04:00 is outside 00:05:00–03:00:00. " +
            "stage.Rollout.Verdict.FalseAbort: 0 is outside 0–0.5. " +
            "stage.Rollout.Verdict.FalsePromote: 0.6 is outside 0–0.5. " +
            "stage.Rollout.Verdict.Margin: 0.0001 is outside 0.001–0.5.",
            Refusal(new TargetSettings { Name = "stage", Rollout = rollout }));
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(100, 180)]
    [InlineData(180, 180)]
    public void A_step_is_watched_twice_as_long_while_undecided_but_no_longer_than_a_step_can_be(int minutes, int limit) =>
        Assert.Equal(TimeSpan.FromMinutes(limit), Rollout.To(100, TimeSpan.FromMinutes(minutes)).Steps[0].Limit);

    [Fact]
    public void Every_range_includes_its_ends()
    {
        var lowest = App with { HealthLimit = TimeSpan.FromSeconds(1), DrainLimit = TimeSpan.Zero, StopLimit = TimeSpan.Zero, VersionPath = "/version" };
        var highest = App with { HealthLimit = TimeSpan.FromHours(1), DrainLimit = TimeSpan.FromHours(1), StopLimit = TimeSpan.FromMinutes(10) };
        var target = new TargetSettings { Name = "a", Retain = TimeSpan.FromDays(7), Rollout = Rollout.InSteps(TimeSpan.FromHours(3), 1, 100) };

        Assert.Same(lowest, new ReleaseSettings(lowest, [target]).Component);
        Assert.Same(highest, new ReleaseSettings(highest, [target with { Retain = TimeSpan.Zero }]).Component);
    }

    [Fact]
    public void What_a_gate_cannot_be_is_named_with_its_path()
    {
        var day = new DateTime(2026, 12, 24);
        TargetSettings prod = new()
        {
            Name = "prod",
            Gates =
            [
                Gate.Branches().Or(Gate.Branches("refs/heads/main", " ")),
                Gate.Checks(),
                Gate.LiveOn("prod"),
                Gate.NotDuring(),
                Gate.NotDuring(FreezeWindow.Once("Christmas", day, day, "Europe/Berln"), FreezeWindow.Daily(" ", new(1, 0), new(2, 0), "UTC")),
            ],
        };

        Assert.Equal(
            "Environments.cs: 9 problems. " +
            "prod.Gates: Branches: no branch is named. " +
            "prod.Gates: Branches: 'refs/heads/main' is not a branch's name, such as main or release/*. " +
            "prod.Gates: Branches: ' ' is not a branch's name, such as main or release/*. " +
            "prod.Gates: Checks: no check is named. " +
            "prod.Gates: LiveOn: 'prod' is not a target that stands before it. " +
            "prod.Gates: NotDuring: no window is named. " +
            "prod.Gates: NotDuring: Christmas ends no later than it begins. " +
            "prod.Gates: NotDuring: 'Europe/Berln' is not a time zone that this machine knows; nearest: Europe/Berlin. " +
            "prod.Gates: NotDuring: a window says nothing of its reason.",
            Refusal(new() { Name = "stage" }, prod));
        Assert.True(prod.IsGated);
    }

    [Fact]
    public void Two_targets_of_one_name_are_refused() =>
        Assert.Equal("Environments.cs: 1 problem. Targets: 'stage' stands there twice.", Refusal(new() { Name = "stage" }, new() { Name = "stage" }));

    [Fact]
    public void A_target_is_promoted_through_one_that_stands_before_it() =>
        Assert.Equal(
            "Environments.cs: 1 problem. stage.PromotedThrough: 'prod' is not a target that stands before it.",
            Refusal(new() { Name = "dev" }, new() { Name = "stage", PromotedThrough = "prod" }, new() { Name = "prod", PromotedThrough = "dev" }));

    [Theory]
    [InlineData("prd", "Target 'prd' does not exist; nearest: prod. Targets: dev, stage, prod.")]
    [InlineData("Stage", "Target 'Stage' does not exist; nearest: stage. Targets: dev, stage, prod.")]
    public void An_unknown_target_names_those_there_are_the_nearest_first(string asked, string message)
    {
        var settings = new ReleaseSettings(App, [new() { Name = "dev" }, new() { Name = "stage" }, new() { Name = "prod" }]);

        Assert.Equal(message, Assert.Throws<BadUsageException>(() => settings.Target(asked)).Message);
        Assert.Equal("prod", settings.Target("prod").Name);
    }

    [Fact]
    public void What_is_said_of_data_is_checked()
    {
        var component = App with
        {
            Data = new() { Schema = [], Save = ["pg_dump"], Migrate = ["migrate"], Limit = TimeSpan.Zero },
        };

        Assert.Equal(
            "Environments.cs: 3 problems. "
            + "app.Data.Schema: it is empty; name a program and its arguments. "
            + "app.Data.Save: no argument says '{file}', where the data are to be saved. "
            + "app.Data.Limit: 00:00:00 is outside 00:00:01–1.00:00:00.",
            Assert.Throws<BadUsageException>(() => new ReleaseSettings(component, [])).Message);
    }

    [Fact]
    public void Targets_without_rules_are_not_gated()
    {
        Assert.False(new TargetSettings { Name = "dev" }.IsGated);
        Assert.True(new TargetSettings { Name = "prod", RequiresApproval = true }.IsGated);
        Assert.True(new TargetSettings { Name = "prod", PromotedThrough = "stage" }.IsGated);
    }

    private static string Refusal(params TargetSettings[] targets) =>
        Assert.Throws<BadUsageException>(() => new ReleaseSettings(App, targets)).Message;
}
