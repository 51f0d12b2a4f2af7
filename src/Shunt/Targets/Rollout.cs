using Shunt.Verdicts;

namespace Shunt.Targets;

/// <summary>How an alias moves: the shares the new version takes one after the other, each watched before the next.</summary>
public sealed record Rollout
{
    /// <summary>The whole alias in one step, without a watch.</summary>
    public static readonly Rollout AtOnce = new() { Steps = [100] };

    // The longest that CloudFormation monitors a stack update.
    private static readonly TimeSpan LongestWatch = TimeSpan.FromHours(3);

    private Rollout()
    {
    }

    /// <value>The new version's share after each step in percent, rising, the last one 100.</value>
    public IReadOnlyList<int> Steps { get; private init; } = [];

    /// <value>How long each step is watched before the next: 0 to 3 h; with 0 a step is looked at once.</value>
    public TimeSpan Watch { get; private init; }

    /// <value>
    /// How long a step whose verdict is still open is watched at most, when requests did arrive: <see cref="Watch"/> to 3 h, default twice
    /// <see cref="Watch"/>. A step that is still undecided then has not failed: the rollout goes on and says so.
    /// </value>
    public TimeSpan Limit { get; init; }

    /// <value>How sure the verdict on each step is.</value>
    public VerdictOptions Verdict { get; init; } = VerdictOptions.Default;

    /// <summary>A rollout in weighted steps, each watched.</summary>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    /// <param name="steps">The new version's share after each step in percent: 1–100, rising, the last one 100.</param>
    public static Rollout InSteps(TimeSpan watch, params IReadOnlyList<int> steps)
    {
        var twice = watch > LongestWatch / 2 && watch <= LongestWatch ? LongestWatch : 2 * watch;
        return new() { Steps = steps, Watch = watch, Limit = twice };
    }

    internal IEnumerable<string> Problems(string path)
    {
        foreach (var step in Steps.Where(step => step is < 1 or > 100))
            yield return $"{path}.Steps: {step} is outside 1–100.";

        if (Steps.Count == 0 || Steps[^1] != 100)
            yield return $"{path}.Steps: the last step must be 100.";

        if (Steps.Zip(Steps.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"{path}.Steps: {string.Join(", ", Steps)} does not rise.";

        if (Watch < TimeSpan.Zero || Watch > LongestWatch)
            yield return $"{path}.Watch: {Watch} is outside 0–{LongestWatch}.";
        else if (Limit < Watch || Limit > LongestWatch)
            yield return $"{path}.Limit: {Limit} is outside {Watch}–{LongestWatch}.";

        foreach (var problem in Verdict.Problems($"{path}.Verdict"))
            yield return problem;
    }
}
