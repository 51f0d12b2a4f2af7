using System.ComponentModel.DataAnnotations;
using Shunt.Verdicts;

namespace Shunt.Targets;

/// <summary>
/// How an alias moves: the shares the new version takes one after the other, each watched before the next. <see cref="To"/> makes one step
/// and <see cref="Then"/> joins rollouts; every other one is made of these two. <see cref="Rolling"/> replaces processes instead, a few at a time, and
/// <see cref="Recreate"/> lets the old version end first.
/// </summary>
public sealed record Rollout
{
    /// <summary>The whole alias in one step, without a watch.</summary>
    public static readonly Rollout AtOnce = To(100, TimeSpan.Zero);

    // The longest that CloudFormation monitors a stack update.
    private static readonly TimeSpan LongestWatch = TimeSpan.FromHours(3);

    private const int LargestBatch = 100;

    private Rollout(IReadOnlyList<RolloutStep> steps) => Steps = steps;

    /// <value>The steps, in order: their shares rise, and the last one is 100.</value>
    public IReadOnlyList<RolloutStep> Steps { get; private init; }

    /// <value>How many processes are replaced at a time; null (the default) where the new version comes up whole beside the old one.</value>
    public int? Batch { get; private init; }

    /// <value>Whether the old version ends before the new one starts, and nothing serves between. Default false.</value>
    public bool Recreates { get; private init; }

    /// <value>How sure the verdict on each step is.</value>
    public VerdictOptions Verdict { get; init; } = VerdictOptions.Default;

    /// <summary>One step.</summary>
    /// <param name="percent">The new version's share after it: 1–100.</param>
    /// <param name="watch">
    /// How long it is watched, 0 to 3 h; twice as long, but no longer than 3 h, while its verdict is open and requests arrive.
    /// </param>
    public static Rollout To([Range(1, 100, ErrorMessage = "A step gives the new version 1 to 100 % of the requests.")] int percent, TimeSpan watch)
    {
        var twice = watch > LongestWatch / 2 && watch <= LongestWatch ? LongestWatch : 2 * watch;
        return new([new RolloutStep(percent, watch, twice)]);
    }

    /// <summary>A rollout in weighted steps, each watched for the same time.</summary>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    /// <param name="steps">The new version's share after each step in percent: 1–100, rising, the last one 100.</param>
    public static Rollout InSteps(TimeSpan watch, params IReadOnlyList<int> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Select(percent => To(percent, watch)).Aggregate(new Rollout([]), (before, next) => before.Then(next));
    }

    /// <summary>A rollout in equal steps: with 25, to 25, 50, 75 and 100 %.</summary>
    /// <param name="by">What the share rises by each time, 1–100; the last step is what is left.</param>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    /// <exception cref="BadUsageException"><paramref name="by"/> is out of range.</exception>
    public static Rollout Linear([Range(1, 100, ErrorMessage = "The share rises by 1 to 100 % each time.")] int by, TimeSpan watch)
    {
        if (by is < 1 or > 100)
            throw new BadUsageException($"Environments.cs: 1 problem. Rollout.Linear: {by} is outside 1–100.");

        return InSteps(watch, [.. Enumerable.Range(1, (100 + by - 1) / by).Select(step => Math.Min(100, step * by))]);
    }

    /// <summary>A few requests first, then half of them, then all: 10 → 50 → 100 %.</summary>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    public static Rollout Canary(TimeSpan watch) => InSteps(watch, 10, 50, 100);

    /// <summary>As careful as <see cref="Canary"/> with half as many requests at stake at first: 5 → 25 → 50 → 100 %.</summary>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    public static Rollout CarefulCanary(TimeSpan watch) => InSteps(watch, 5, 25, 50, 100);

    /// <summary>
    /// Processes are replaced a few at a time, and the share moves with them: of four one by one, to 25, 50, 75 and 100 %. No more than the
    /// batch run beyond the target's number on the way there, and no fewer than that number serve.
    /// </summary>
    /// <param name="batch">How many processes at a time: 1–100.</param>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    public static Rollout Rolling([Range(1, 100, ErrorMessage = "1 to 100 processes are replaced at a time.")] int batch, TimeSpan watch) => To(100, watch) with { Batch = batch };

    /// <summary>
    /// For a service of which two versions may not run at once: the old one drains and ends, then the new one starts, is tested and takes
    /// all traffic. Nothing serves between: requests wait, up to a number and a time, and are refused beyond.
    /// </summary>
    /// <param name="watch">How long the new version is watched, 0 to 3 h.</param>
    public static Rollout Recreate(TimeSpan watch) => To(100, watch) with { Recreates = true };

    /// <summary>This rollout, and then another: its verdict options hold for all steps.</summary>
    /// <param name="next">The steps that follow.</param>
    public Rollout Then(Rollout next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return this with { Steps = [.. Steps, .. next.Steps], Batch = Batch ?? next.Batch, Recreates = Recreates || next.Recreates };
    }

    /// <summary>This rollout, whose steps are watched up to a limit of their own while undecided.</summary>
    /// <param name="limit">How long each step is watched at most: no less than its watch, and up to 3 h.</param>
    public Rollout UndecidedUpTo(TimeSpan limit) => this with { Steps = [.. Steps.Select(step => step with { Limit = limit })] };

    /// <inheritdoc />
    public override string ToString() => Batch switch
    {
        null when Recreates => "once the version before has ended",
        null => $"{string.Join(" → ", Steps.Select(step => step.Percent))} %",
        1 => "1 process at a time",
        { } batch => $"{batch} processes at a time",
    };

    /// <summary>The steps by which a number of processes are replaced; those that there are where none is replaced.</summary>
    internal IReadOnlyList<RolloutStep> Over(int processes) => Batch is { } batch
        ? [.. Steps.SelectMany(step => Enumerable.Range(1, (processes + batch - 1) / batch), (step, number) => After(step, Math.Min(processes, number * batch), processes))]
        : Steps;

    internal IEnumerable<string> Problems(string path) =>
        Batches(path).Concat(Shares(path)).Concat(Times(path).Distinct()).Concat(Verdict.Problems($"{path}.Verdict"));

    private static RolloutStep After(RolloutStep step, int replaced, int processes) => step with { Percent = 100 * replaced / processes, Processes = replaced };

    private IEnumerable<string> Batches(string path)
    {
        if (Batch is < 1 or > LargestBatch)
            yield return $"{path}.Batch: {Batch} is outside 1–{LargestBatch}.";

        if (Batch is not null && Steps.Count > 1)
            yield return $"{path}.Batch: a rolling rollout cannot be joined with another.";

        if (Recreates && Steps.Count > 1)
            yield return $"{path}.Recreates: a rollout that lets the old version end first cannot be joined with another.";
    }

    private IEnumerable<string> Shares(string path)
    {
        var shares = Steps.Select(step => step.Percent).ToList();
        foreach (var share in shares.Where(share => share is < 1 or > 100))
            yield return $"{path}.Steps: {share} is outside 1–100.";

        if (shares.Count == 0 || shares[^1] != 100)
            yield return $"{path}.Steps: the last step must be 100.";

        if (shares.Zip(shares.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"{path}.Steps: {string.Join(", ", shares)} does not rise.";
    }

    private IEnumerable<string> Times(string path)
    {
        foreach (var step in Steps)
        {
            if (step.Watch < TimeSpan.Zero || step.Watch > LongestWatch)
                yield return $"{path}.Watch: {step.Watch} is outside 0–{LongestWatch}.";
            else if (step.Limit < step.Watch || step.Limit > LongestWatch)
                yield return $"{path}.Limit: {step.Limit} is outside {step.Watch}–{LongestWatch}.";
        }
    }
}
