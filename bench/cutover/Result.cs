using Bench.Cutover.Commands;
using Bench.Cutover.Figures;
using Bench.Cutover.Kills;

namespace Bench.Cutover;

/// <summary>Everything that was measured.</summary>
/// <param name="Options">How much.</param>
/// <param name="Contest">The subjects; ours is the first.</param>
/// <param name="Flips">The way back; null when it was left out.</param>
/// <param name="Losses">What kills cost, one a kind of process.</param>
/// <param name="WayBack">How long whole commands took; null when they were left out.</param>
/// <param name="Duration">How long all of it took.</param>
sealed record Result(Options Options, IReadOnlyList<Tally> Contest, Tally? Flips, IReadOnlyList<Losses> Losses, WayBack? WayBack, TimeSpan Duration)
{
    /// <summary>The longest time without an answer around a killed worker: 1 s.</summary>
    public static readonly TimeSpan WorkerGap = TimeSpan.FromSeconds(1);

    /// <summary>Every bound, and whether it is kept.</summary>
    public IEnumerable<(string Bound, bool IsKept)> Bounds()
    {
        var ours = Contest[0];
        yield return ($"{ours.Moves.Count:#,0} cutovers and {ours.Total:#,0} requests: none failed", ours.Failed == 0);
        yield return ("no request that began after a cutover was answered by the version before", ours.Stale == 0);
        if (Flips is { } flips)
        {
            yield return ($"{flips.Moves.Count} flips: p99 below {Bench.Cutover.Flips.Limit.TotalMilliseconds:0} ms", flips.Moves.Quantile(0.99) < Bench.Cutover.Flips.Limit);
            yield return ($"{flips.Total:#,0} requests meanwhile: none failed", flips.Failed == 0);
        }

        foreach (var losses in Losses.Where(losses => losses.Victim != KillRun.Supervisor))
            yield return ($"{losses.Kills} kills of the {losses.Victim}: no connection refused, nothing lost but what was under way", losses is { Refused: 0, Others: 0 });
        foreach (var losses in Losses.Where(losses => losses.Victim == KillRun.Worker))
            yield return ($"{losses.Kills} kills of the worker: no gap longer than {WorkerGap.TotalSeconds:0} s", losses.Gap.Longest <= WorkerGap);
    }
}
