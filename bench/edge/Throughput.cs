using System.Globalization;
using System.Text;
using Bench.Edge.Load;
using Bench.Edge.Peers;

namespace Bench.Edge;

/// <summary>Requests a second and latencies beside the peers. The runs take turns, so what else the machine does falls on all alike.</summary>
/// <param name="Connections">How many kept-alive connections.</param>
/// <param name="WarmUp">What each proxy did before anything counted.</param>
/// <param name="Figures">The medians, one a proxy.</param>
sealed record Throughput(int Connections, IReadOnlyDictionary<Proxy, Sample> WarmUp, IReadOnlyDictionary<Proxy, Sample> Figures)
{
    private const double LeastRatio = 0.9;
    private const double MostLatencyRatio = 1.25;

    /// <summary>Measures.</summary>
    /// <param name="field">What is measured.</param>
    /// <param name="connections">How many kept-alive connections.</param>
    /// <param name="extent">How long and how often.</param>
    public static async Task<Throughput> MeasureAsync(Field field, int connections, Extent extent)
    {
        var warmUp = new Dictionary<Proxy, Sample>();
        foreach (var proxy in field.Proxies)
            warmUp[proxy] = await Wrk.RunAsync(proxy, connections, extent.WarmUp, field.Folder);

        var samples = field.Proxies.ToDictionary(proxy => proxy, _ => new List<Sample>());
        for (var round = 0; round < extent.Rounds; round++)
        {
            foreach (var proxy in field.Proxies)
                samples[proxy].Add(await Wrk.RunAsync(proxy, connections, extent.Span, field.Folder));
        }

        return new Throughput(connections, warmUp, samples.ToDictionary(pair => pair.Key, pair => Sample.Median(pair.Value)));
    }

    /// <summary>Whether ours is within its bounds: at least 0.9 × nginx's requests a second, at most 1.25 × its p99, and no request failed.</summary>
    /// <param name="field">What was measured.</param>
    public bool IsKept(Field field) =>
        Ratio(field) >= LeastRatio && LatencyRatio(field) <= MostLatencyRatio && Figures[field.Ours].Failures == 0;

    /// <summary>Adds a table to the report.</summary>
    /// <param name="field">What was measured.</param>
    /// <param name="report">The report.</param>
    public void Tell(Field field, StringBuilder report)
    {
        report.Append(CultureInfo.InvariantCulture, $"""

            ### {Connections} connections

            | | requests/s | × nginx | p50 | p99 | × nginx | CPU a request | failed |
            |---|--:|--:|--:|--:|--:|--:|--:|

            """);
        var nginx = Figures[field.Nginx];
        foreach (var (proxy, figures) in Figures)
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {proxy.Name} | {figures.RequestsPerSecond:#,0} | {figures.RequestsPerSecond / nginx.RequestsPerSecond:0.00} | {figures.P50.TotalMilliseconds:0.00} ms | {figures.P99.TotalMilliseconds:0.00} ms | {figures.P99 / nginx.P99:0.00} | {figures.ProcessorTime.TotalMicroseconds:0.0} µs | {figures.Failures} |\n");
        }

        report.Append(
            CultureInfo.InvariantCulture,
            $"\nBefore anything counted, the p99 was {WarmUp[field.Nginx].P99.TotalMilliseconds:0.00} ms with nginx and {WarmUp[field.Ours].P99.TotalMilliseconds:0.00} ms with the edge.\n");
        report.Append(
            CultureInfo.InvariantCulture,
            $"\nAt least {LeastRatio} × nginx's requests/s at no more than {MostLatencyRatio} × its p99: {(IsKept(field) ? "kept" : "not kept")} ({Ratio(field):0.00} at {LatencyRatio(field):0.00}).\n");
    }

    private double Ratio(Field field) => Figures[field.Ours].RequestsPerSecond / Figures[field.Nginx].RequestsPerSecond;

    private double LatencyRatio(Field field) => Figures[field.Ours].P99 / Figures[field.Nginx].P99;
}
