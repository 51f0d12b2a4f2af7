namespace Acceptance.Chaos;

/// <summary>One command of a round.</summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="Target">On which target.</param>
/// <param name="Version">Which version, by its place in the rehearsal's list; null leaves it to the build.</param>
internal sealed record Order(Verb Verb, string Target, int? Version = null)
{
    /// <value>The verb and the target, by which durations and outcomes are told apart.</value>
    public string Name => $"{Verb} {Target}";

    /// <value>The targets it may change: prod is promoted through stage.</value>
    public IReadOnlyList<string> Targets => Target == "prod" && Verb is Verb.Cutover or Verb.DeployInitial ? ["stage", "prod"] : [Target];

    /// <summary>The build's arguments.</summary>
    public IReadOnlyList<string> Arguments(Rehearsal rehearsal) =>
    [
        Verb == Verb.CutoverOfTheSick ? nameof(Verb.Cutover) : Verb.ToString(),
        "--target", Target,
        .. (IReadOnlyList<string>)(Version is { } version ? ["--version", rehearsal.Versions[version]] : []),
    ];

    /// <inheritdoc />
    public override string ToString() => Version is { } version ? $"{Name} v{version}" : Name;
}
