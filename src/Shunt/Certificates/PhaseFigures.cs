namespace Shunt.Certificates;

/// <summary>What the probe saw before, while or after an alias moved.</summary>
/// <param name="Requests">How many requests it began then.</param>
/// <param name="Failures">How many of them were answered with 5xx, not at all, or broken off.</param>
/// <param name="P50Milliseconds">The median time to a whole answer, of requests that take no longer than their answer; null without one.</param>
/// <param name="P99Milliseconds">The same, of which 99 in 100 took no more.</param>
public sealed record PhaseFigures(int Requests, int Failures, double? P50Milliseconds, double? P99Milliseconds)
{
    internal static PhaseFigures Of(IEnumerable<ProbedRequest> requests)
    {
        var all = requests.ToList();
        var times = all.Where(request => request is { IsQuick: true, Failure: null }).Select(request => (request.Ended - request.Begun).TotalMilliseconds).Order().ToList();
        return new PhaseFigures(all.Count, all.Count(request => request.Failure is not null), At(times, 50), At(times, 99));
    }

    private static double? At(List<double> times, int percent) =>
        times.Count == 0 ? null : Math.Round(times[Math.Min(times.Count - 1, times.Count * percent / 100)], 1);
}
