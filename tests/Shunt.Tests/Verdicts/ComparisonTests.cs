using Shunt.Verdicts;

namespace Shunt.Tests.Verdicts;

public sealed class ComparisonTests
{
    public static TheoryData<BaselineKind> Baselines => [.. Enum.GetValues<BaselineKind>()];

    [Theory]
    [MemberData(nameof(Baselines))]
    public void A_version_without_a_request_is_undecided(BaselineKind kind) =>
        Assert.Equal(StepVerdict.Undecided, Judge(kind, new(100_000, 40), new(0, 0)));

    [Fact]
    public void A_version_is_undecided_while_the_old_one_answers_nothing_in_the_same_time() =>
        Assert.Equal(StepVerdict.Undecided, Judge(BaselineKind.SameTime, new(0, 0), new(50, 20)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    public void A_version_that_fails_more_often_than_not_is_worse_whatever_the_old_one_does(long old, long failures) =>
        Assert.Equal(StepVerdict.Worse, Judge(BaselineKind.SameTime, new(old, failures), new(20, 20)));

    [Theory]
    [InlineData(18, 2, StepVerdict.Undecided)]
    [InlineData(27, 3, StepVerdict.Worse)]
    [InlineData(5, 5, StepVerdict.Undecided)]
    [InlineData(7, 7, StepVerdict.Worse)]
    public void A_version_that_fails_always_beside_one_that_never_does_is_found_after_a_handful(long old, long failures, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.SameTime, new(old, 0), new(failures, failures)));

    [Theory]
    [InlineData(1, 900, StepVerdict.Undecided)]
    [InlineData(100, 900, StepVerdict.Undecided)]
    [InlineData(120, 1080, StepVerdict.NoWorse)]
    [InlineData(1_000_000, 9_000_000, StepVerdict.NoWorse)]
    public void A_version_that_never_fails_beside_one_that_never_does_is_no_worse_once_enough_was_seen(long fresh, long old, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.SameTime, new(old, 0), new(fresh, 0)));

    [Fact]
    public void What_befalls_both_versions_speaks_against_neither() =>
        Assert.Equal(StepVerdict.NoWorse, Judge(BaselineKind.SameTime, new(9000, 2700), new(3000, 900)));

    [Fact]
    public void A_fix_beside_a_broken_version_is_no_worse_soon() =>
        Assert.Equal(StepVerdict.NoWorse, Judge(BaselineKind.SameTime, new(20, 20), new(10, 0)));

    [Fact]
    public void A_small_regression_is_found_when_there_is_much_traffic() =>
        Assert.Equal(StepVerdict.Worse, Judge(BaselineKind.SameTime, new(900_000, 900), new(100_000, 200)));

    [Theory]
    [InlineData(2, 2, StepVerdict.Undecided)]
    [InlineData(3, 3, StepVerdict.Worse)]
    [InlineData(1000, 60, StepVerdict.Undecided)]
    [InlineData(1000, 90, StepVerdict.Worse)]
    [InlineData(1000, 20, StepVerdict.NoWorse)]
    public void A_version_without_any_baseline_may_fail_as_often_as_the_margin(long requests, long failures, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.None, default, new(requests, failures)));

    [Theory]
    [InlineData(40, 40, StepVerdict.Worse)]
    [InlineData(1000, 60, StepVerdict.Undecided)]
    [InlineData(1000, 10, StepVerdict.NoWorse)]
    public void A_version_that_serves_alone_is_granted_the_margin_over_what_served_before(long requests, long failures, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.Earlier, new(5000, 50), new(requests, failures)));

    // Kayenta 799 and 377: a metric of errors that the baseline does not have at all could not be made to fail a broken canary and pass a
    // sound one, whatever stood in for the missing numbers.
    [Theory]
    [InlineData(16, StepVerdict.Worse)]
    [InlineData(0, StepVerdict.NoWorse)]
    public void Kayenta_a_baseline_without_an_error_tells_a_broken_canary_from_a_sound_one(long failures, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.SameTime, new(500, 0), new(500, failures)));

    // Kayenta 426: few errors, most minutes none, were passed. Four beside none are one chance in sixteen, so it is open; twelve are not.
    [Theory]
    [InlineData(4, StepVerdict.Undecided)]
    [InlineData(12, StepVerdict.Worse)]
    public void Kayenta_sparse_errors_are_never_passed_for_want_of_numbers(long failures, StepVerdict verdict) =>
        Assert.Equal(verdict, Judge(BaselineKind.SameTime, new(60, 0), new(60, failures)));

    // Flagger 1035 and 883: no request within the analysis, and the release was failed.
    [Fact]
    public void Flagger_no_traffic_at_all_is_no_failure() =>
        Assert.Equal(StepVerdict.Undecided, Judge(BaselineKind.SameTime, default, default));

    // Rates at next to no traffic: one failed request of one is 100 %.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    public void One_failed_request_ends_nothing(long old, long fresh) =>
        Assert.Equal(StepVerdict.Undecided, Judge(BaselineKind.SameTime, new(old, 0), new(fresh, fresh)));

    [Fact]
    public void Stricter_rates_take_more_evidence()
    {
        var strict = new VerdictOptions { FalseAbort = 0.0001, FalsePromote = 0.0001 };

        Assert.Equal(StepVerdict.Undecided, Comparison.Judge(BaselineKind.SameTime, new(27, 0), new(3, 3), strict));
        Assert.Equal(StepVerdict.Undecided, Comparison.Judge(BaselineKind.SameTime, new(1080, 0), new(120, 0), strict));
    }

    private static StepVerdict Judge(BaselineKind kind, Tally old, Tally fresh) => Comparison.Judge(kind, old, fresh, VerdictOptions.Default);
}
