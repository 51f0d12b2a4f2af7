namespace Shunt.Targets;

/// <summary>One step of a rollout: the new version takes a share of the traffic and is watched.</summary>
/// <param name="Percent">Its share after the step: 1–100.</param>
/// <param name="Watch">How long it is watched before the next step: 0 to 3 h; with 0 it is looked at once.</param>
/// <param name="Limit">How long it is watched at most while its verdict is open and requests arrive: <paramref name="Watch"/> to 3 h.</param>
/// <param name="Processes">How many processes of it there are by then, where processes are replaced; null where all of them are there from the first step.</param>
public sealed record RolloutStep(int Percent, TimeSpan Watch, TimeSpan Limit, int? Processes = null);
