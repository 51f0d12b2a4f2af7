using Shunt.Verdicts;
using Tests;

namespace Shunt.Tests.Verdicts;

/// <summary>The stated rates of error hold: exactly, request by request, where the cases can be counted, and by dice where they cannot.</summary>
public sealed class ErrorRateTests
{
    private const int Runs = 400;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.02, 1)]
    [InlineData(0.3, 1)]
    [InlineData(0.3, 10)]
    public void A_version_as_good_as_the_old_one_is_rarely_called_worse_whoever_looks_after_every_request(double rate, int every)
    {
        var chance = Chance(StepVerdict.Worse, rate, rate, every, 60);

        Assert.InRange(chance, 0, VerdictOptions.DefaultRate);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.02, 1)]
    [InlineData(0, 10)]
    public void A_version_that_fails_more_often_by_the_margin_is_rarely_called_no_worse_whoever_looks_after_every_request(double rate, int every)
    {
        var chance = Chance(StepVerdict.NoWorse, rate, rate + VerdictOptions.DefaultMargin, every, 160);

        Assert.InRange(chance, 0, VerdictOptions.DefaultRate);
    }

    [Theory]
    [InlineData(0, 0, 0.1, 0)]
    [InlineData(0.01, 0.01, 0.1, 0)]
    [InlineData(0.3, 0.3, 0.5, 0)]
    [InlineData(0.01, 0.01, 1, 2000)]
    public void Dice_find_no_more_false_aborts_than_stated(double old, double fresh, double share, int before) =>
        Assert.InRange(Count(StepVerdict.Worse, old, fresh, share, before), 0, Runs * VerdictOptions.DefaultRate * 2);

    [Theory]
    [InlineData(0, 0.05, 0.1, 0)]
    [InlineData(0.01, 0.06, 0.5, 0)]
    [InlineData(0, 0.05, 1, 0)]
    [InlineData(0.01, 0.06, 1, 2000)]
    public void Dice_find_no_more_false_promotions_than_stated(double old, double fresh, double share, int before) =>
        Assert.InRange(Count(StepVerdict.NoWorse, old, fresh, share, before), 0, Runs * VerdictOptions.DefaultRate * 2);

    [Fact]
    public void Dice_find_that_a_broken_version_is_stopped_and_a_sound_one_goes_on()
    {
        Assert.Equal(Runs, Count(StepVerdict.Worse, 0, 0.5, 0.1, 0));
        Assert.Equal(Runs, Count(StepVerdict.NoWorse, 0, 0, 0.1, 0));
    }

    // Rarely is not never: of 400 at 1 % up to eight are to be expected. The seed is fixed, so that the count is.
    private static int Count(StepVerdict verdict, double old, double fresh, double share, int before)
    {
        var trial = new VerdictTrial { Old = old, Fresh = fresh, Share = share, Before = before, Requests = 2000, Look = 50 };
        var dice = new Random(20261121);
        return Enumerable.Range(0, Runs).Count(_ => trial.Run(dice).Verdict == verdict);
    }

    // Every course of the step with its probability: of every 'every' + 1 requests the new version gets one, and each fails or not.
    private static double Chance(StepVerdict wanted, double old, double fresh, int every, int requests)
    {
        var chance = 0.0;
        Dictionary<(long Old, long Fresh), double> open = new() { [(0, 0)] = 1 };
        var (sentOld, sentFresh) = (0L, 0L);
        for (var sent = 0; sent < requests; sent++)
        {
            var isFresh = sent % (every + 1) == every;
            (sentOld, sentFresh) = isFresh ? (sentOld, sentFresh + 1) : (sentOld + 1, sentFresh);
            Dictionary<(long Old, long Fresh), double> next = [];
            foreach (var ((failedOld, failedFresh), probability) in open)
            {
                var rate = isFresh ? fresh : old;
                Reach(failedOld, failedFresh, probability * (1 - rate));
                Reach(failedOld + (isFresh ? 0 : 1), failedFresh + (isFresh ? 1 : 0), probability * rate);
            }

            open = [];
            foreach (var ((failedOld, failedFresh), probability) in next)
            {
                var verdict = Comparison.Judge(BaselineKind.SameTime, new(sentOld, failedOld), new(sentFresh, failedFresh), VerdictOptions.Default);
                if (verdict == wanted)
                    chance += probability;
                else
                    open[(failedOld, failedFresh)] = probability;
            }

            void Reach(long failedOld, long failedFresh, double probability)
            {
                if (probability > 1e-9)
                    next[(failedOld, failedFresh)] = next.GetValueOrDefault((failedOld, failedFresh)) + probability;
            }
        }

        return chance;
    }
}
