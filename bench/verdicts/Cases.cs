using Tests;

namespace Bench.Verdicts;

/// <summary>The steps that are simulated: rates from zero up, traffic from one request a minute up.</summary>
static class Cases
{
    private const int Minutes = 180;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        new("zero baseline, 10 %", Truth.NoWorse, Busy(0, 0, 0.1)),
        new("zero baseline, 50 %", Truth.NoWorse, Busy(0, 0, 0.5)),
        new("one in a thousand, 5 %", Truth.NoWorse, Busy(0.001, 0.001, 0.05)),
        new("one in a hundred, 10 %", Truth.NoWorse, Busy(0.01, 0.01, 0.1)),
        new("both hit by an outage, 50 %", Truth.NoWorse, Busy(0.4, 0.4, 0.5)),
        new("a fix of a broken version, 10 %", Truth.NoWorse, Busy(0.9, 0.01, 0.1)),
        new("alone, one in a hundred before", Truth.NoWorse, Busy(0.01, 0.01, 1) with { Before = 5000 }),
        new("alone, no baseline", Truth.NoWorse, Busy(0, 0.02, 1)),
        new("1 request/min, zero baseline, 10 %", Truth.NoWorse, Quiet(0, 0, 0.1)),
        new("1 request/min, one in twenty, 50 %", Truth.NoWorse, Quiet(0.05, 0.05, 0.5)),
        new("1 request/min, alone, no baseline", Truth.NoWorse, Quiet(0, 0, 1)),
        new("zero baseline, fails by the margin, 10 %", Truth.Worse, Busy(0, 0.05, 0.1)),
        new("zero baseline, fails by the margin, 50 %", Truth.Worse, Busy(0, 0.05, 0.5)),
        new("zero baseline, fails half, 10 %", Truth.Worse, Busy(0, 0.5, 0.1)),
        new("zero baseline, fails always, 10 %", Truth.Worse, Busy(0, 1, 0.1)),
        new("one in a hundred, by the margin, 10 %", Truth.Worse, Busy(0.01, 0.06, 0.1)),
        new("three in ten, by the margin, 50 %", Truth.Worse, Busy(0.3, 0.35, 0.5)),
        new("alone, by the margin over before", Truth.Worse, Busy(0.01, 0.06, 1) with { Before = 5000 }),
        new("alone, no baseline, by the margin", Truth.Worse, Busy(0, 0.05, 1)),
        new("1 request/min, zero baseline, by the margin, 10 %", Truth.Worse, Quiet(0, 0.05, 0.1)),
        new("1 request/min, zero baseline, by the margin, 50 %", Truth.Worse, Quiet(0, 0.05, 0.5)),
        new("1 request/min, zero baseline, fails always, 10 %", Truth.Worse, Quiet(0, 1, 0.1)),
    ];

    // 100 requests a second for a minute, looked at twice a second, as the watch does.
    private static VerdictTrial Busy(double old, double fresh, double share) =>
        new() { Old = old, Fresh = fresh, Share = share, Requests = 6000, Look = 50 };

    // As long as a step can be watched, looked at after every request.
    private static VerdictTrial Quiet(double old, double fresh, double share) =>
        new() { Old = old, Fresh = fresh, Share = share, Requests = Minutes };
}
