using System.Globalization;

namespace Shunt.Certificates;

/// <summary>What clients of an alias noticed of its move: the verdict of a probe that asked through it all the time.</summary>
/// <param name="Requests">How many requests there were.</param>
/// <param name="Failures">How many were answered with 5xx, not at all, or broken off.</param>
/// <param name="FirstFailure">Why the first of them failed; null when none did.</param>
/// <param name="LongestGapMilliseconds">The longest time in which no request was answered.</param>
/// <param name="Before">Until the alias began to move.</param>
/// <param name="During">Until it had arrived and the old version was let go, watches included.</param>
/// <param name="After">After that.</param>
/// <param name="Versions">How many requests each version answered, by suffix.</param>
/// <param name="Kinds">How many requests were made in each way.</param>
public sealed record Certificate(
    int Requests,
    int Failures,
    string? FirstFailure,
    double LongestGapMilliseconds,
    PhaseFigures Before,
    PhaseFigures During,
    PhaseFigures After,
    IReadOnlyDictionary<string, int> Versions,
    IReadOnlyDictionary<string, int> Kinds)
{
    /// <summary>Adds up what a probe saw.</summary>
    /// <param name="requests">Its requests.</param>
    /// <param name="moved">When the alias began to move, since the probe began.</param>
    /// <param name="arrived">When it had arrived.</param>
    public static Certificate Of(IReadOnlyList<ProbedRequest> requests, TimeSpan moved, TimeSpan arrived)
    {
        ArgumentNullException.ThrowIfNull(requests);

        var failures = requests.Where(request => request.Failure is not null).OrderBy(request => request.Ended).ToList();
        var versions = requests.Select(request => request.Version).OfType<string>().CountBy(version => version);
        return new Certificate(
            requests.Count,
            failures.Count,
            failures.FirstOrDefault()?.Failure,
            Math.Round(LongestGap(requests).TotalMilliseconds, 1),
            PhaseFigures.Of(requests.Where(request => request.Begun < moved)),
            PhaseFigures.Of(requests.Where(request => request.Begun >= moved && request.Begun < arrived)),
            PhaseFigures.Of(requests.Where(request => request.Begun >= arrived)),
            new SortedDictionary<string, int>(versions.ToDictionary(), StringComparer.Ordinal),
            new SortedDictionary<string, int>(requests.CountBy(request => request.Kind.ToString()).ToDictionary(), StringComparer.Ordinal));
    }

    /// <summary>The certificate in one line.</summary>
    public override string ToString()
    {
        var failed = FirstFailure is null ? "0 failed" : $"{Failures} FAILED ({FirstFailure})";
        var versions = string.Join(", ", Versions.Select(version => $"{version.Key} {version.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Requests} requests through the alias, {failed}; longest gap {LongestGapMilliseconds} ms; p50/p99 {Times(Before)} before, {Times(During)} during, {Times(After)} ms after; answered by {versions}");
    }

    private static string Times(PhaseFigures phase) => phase.P50Milliseconds is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{phase.P50Milliseconds}/{phase.P99Milliseconds}");

    // From one answer to the next, whoever asked; and up to the end, where the last requests were not answered.
    private static TimeSpan LongestGap(IReadOnlyList<ProbedRequest> requests)
    {
        if (requests.Count == 0)
            return TimeSpan.Zero;

        var answers = requests.Where(request => request.Failure is null).Select(request => request.Ended).Order().ToList();
        var times = answers.Prepend(requests.Min(request => request.Begun)).Append(requests.Max(request => request.Ended)).ToList();
        return times.Zip(times.Skip(1), (first, second) => second - first).Max();
    }
}
