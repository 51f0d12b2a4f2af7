using Shunt.Targets;

namespace Shunt.Tests.Targets;

public sealed class RolloutTests
{
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(1);

    public static TheoryData<int> EveryRise => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(EveryRise))]
    public void A_linear_rollout_rises_by_the_same_share_and_ends_with_all_of_it(int by)
    {
        var shares = Shares(Rollout.Linear(by, Watch));

        Assert.Equal(100, shares[^1]);
        Assert.All(shares.SkipLast(1).Zip(shares.SkipLast(1).Prepend(0)), pair => Assert.Equal(by, pair.First - pair.Second));
        Assert.InRange(100 - shares.SkipLast(1).LastOrDefault(), 1, by);
        Assert.Empty(Rollout.Linear(by, Watch).Problems("prod"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_linear_rollout_that_does_not_rise_is_refused(int by) => Assert.Equal(
        $"Environments.cs: 1 problem. Rollout.Linear: {by} is outside 1–100.",
        Assert.Throws<BadUsageException>(() => Rollout.Linear(by, Watch)).Message);

    [Fact]
    public void Canaries_have_the_steps_of_their_names()
    {
        Assert.Equal("100 %", Rollout.AtOnce.ToString());
        Assert.Equal("10 → 50 → 100 %", Rollout.Canary(Watch).ToString());
        Assert.Equal("5 → 25 → 50 → 100 %", Rollout.CarefulCanary(Watch).ToString());
        Assert.All(Rollout.Canary(Watch).Steps, step => Assert.Equal((Watch, 2 * Watch), (step.Watch, step.Limit)));
    }

    [Fact]
    public void Rollouts_are_joined_in_any_grouping_and_each_step_keeps_its_own_watch()
    {
        var (first, second, third) = (Rollout.To(5, TimeSpan.FromHours(1)), Rollout.InSteps(Watch, 25, 50), Rollout.AtOnce);

        Assert.Equal(first.Then(second.Then(third)).Steps, first.Then(second).Then(third).Steps);
        Assert.Equal([TimeSpan.FromHours(1), Watch, Watch, TimeSpan.Zero], first.Then(second).Then(third).Steps.Select(step => step.Watch));
        Assert.Empty(first.Then(second).Then(third).Problems("prod"));
    }

    [Fact]
    public void What_is_joined_must_rise_as_a_whole() => Assert.Equal(
        ["prod.Steps: 10, 50, 100, 20, 40, 60, 80, 100 does not rise."],
        Rollout.Canary(Watch).Then(Rollout.Linear(20, Watch)).Problems("prod"));

    [Theory]
    [InlineData(1, 1, "1:100")]
    [InlineData(3, 1, "1:33 2:66 3:100")]
    [InlineData(3, 2, "2:66 3:100")]
    [InlineData(4, 2, "2:50 4:100")]
    [InlineData(2, 9, "2:100")]
    public void A_rolling_rollout_has_a_step_a_batch_whose_share_is_that_of_its_processes(int processes, int batch, string steps) => Assert.Equal(
        steps, string.Join(' ', Rollout.Rolling(batch, Watch).Over(processes).Select(step => $"{step.Processes}:{step.Percent}")));

    [Fact]
    public void A_rolling_rollout_is_told_by_its_batch_and_stands_alone()
    {
        Assert.Equal(("1 process at a time", "3 processes at a time"), (Rollout.Rolling(1, Watch).ToString(), Rollout.Rolling(3, Watch).ToString()));
        Assert.Empty(Rollout.Rolling(100, Watch).Problems("prod"));
        Assert.Equal(["prod.Batch: 0 is outside 1–100."], Rollout.Rolling(0, Watch).Problems("prod"));
        Assert.Equal(["prod.Batch: 101 is outside 1–100."], Rollout.Rolling(101, Watch).Problems("prod"));
        Assert.Contains("prod.Batch: a rolling rollout cannot be joined with another.", Rollout.To(5, Watch).Then(Rollout.Rolling(1, Watch)).Problems("prod"));
        Assert.Contains("prod.Batch: a rolling rollout cannot be joined with another.", Rollout.Rolling(1, Watch).Then(Rollout.AtOnce).Problems("prod"));
    }

    [Fact]
    public void A_rollout_that_recreates_is_one_step_and_stands_alone()
    {
        Assert.Equal("once the version before has ended", Rollout.Recreate(Watch).ToString());
        Assert.Empty(Rollout.Recreate(Watch).Problems("prod"));
        Assert.Contains(
            "prod.Recreates: a rollout that lets the old version end first cannot be joined with another.", Rollout.To(5, Watch).Then(Rollout.Recreate(Watch)).Problems("prod"));
    }

    [Fact]
    public void A_rollout_that_does_not_roll_has_the_same_steps_over_any_number_of_processes() =>
        Assert.Equal(Rollout.Canary(Watch).Steps, Rollout.Canary(Watch).Over(7));

    private static List<int> Shares(Rollout rollout) => [.. rollout.Steps.Select(step => step.Percent)];
}
