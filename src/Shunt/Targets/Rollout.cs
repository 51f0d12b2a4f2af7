namespace Shunt.Targets;

/// <summary>How an alias moves: the shares the new version takes one after the other, each watched before the next.</summary>
public sealed record Rollout
{
    /// <summary>The whole alias in one step, without a watch.</summary>
    public static readonly Rollout AtOnce = new([100], TimeSpan.Zero);

    private Rollout(IReadOnlyList<int> steps, TimeSpan watch)
    {
        Steps = steps;
        Watch = watch;
    }

    /// <value>The new version's share after each step in percent, rising, the last one 100.</value>
    public IReadOnlyList<int> Steps { get; }

    /// <value>How long each step is watched before the next: 0 to 3 h (the longest CloudFormation monitors a stack update).</value>
    public TimeSpan Watch { get; }

    /// <summary>A rollout in weighted steps, each watched.</summary>
    /// <param name="watch">How long each step is watched, 0 to 3 h.</param>
    /// <param name="steps">The new version's share after each step in percent: 1–100, rising, the last one 100.</param>
    public static Rollout InSteps(TimeSpan watch, params IReadOnlyList<int> steps) => new(steps, watch);

    internal IEnumerable<string> Problems(string path)
    {
        foreach (var step in Steps.Where(step => step is < 1 or > 100))
            yield return $"{path}.Steps: {step} is outside 1–100.";

        if (Steps.Count == 0 || Steps[^1] != 100)
            yield return $"{path}.Steps: the last step must be 100.";

        if (Steps.Zip(Steps.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"{path}.Steps: {string.Join(", ", Steps)} does not rise.";

        if (Watch < TimeSpan.Zero || Watch > TimeSpan.FromHours(3))
            yield return $"{path}.Watch: {Watch} is outside 0–03:00:00.";
    }
}
