using System.Globalization;
using System.Text;
using Bench.Edge.Load;
using Bench.Edge.Peers;

namespace Bench.Edge;

/// <summary>What 200 routes cost beside 1.</summary>
/// <param name="Few">The medians with the alias and one version.</param>
/// <param name="Many">The medians with 200 versions beside it.</param>
sealed record RouteGrowth(Sample Few, Sample Many)
{
    private const int Routes = 200;
    private const int Connections = 32;

    /// <summary>Measures: a second edge gets the routes, and the two take turns.</summary>
    /// <param name="field">What is measured.</param>
    /// <param name="extent">How long and how often.</param>
    public static async Task<RouteGrowth> MeasureAsync(Field field, Extent extent)
    {
        await using var edge = await EdgePeer.StartAsync(Path.Combine(field.Folder, "many"));
        for (var route = 1; route < Routes; route++)
            await edge.StartInstanceAsync(route.ToString("x12", CultureInfo.InvariantCulture), "exec sleep 100000");
        var processes = await edge.ProcessesAsync();
        var many = new Proxy("many", edge.Port, () => processes);
        var (first, second) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round <= extent.Rounds; round++)
        {
            var few = await Wrk.RunAsync(field.Ours, Connections, extent.Span, field.Folder);
            var more = await Wrk.RunAsync(many, Connections, extent.Span, field.Folder);
            if (round == 0)
                continue;

            first.Add(few);
            second.Add(more);
        }

        return new RouteGrowth(Sample.Median(first), Sample.Median(second));
    }

    /// <summary>Adds it to the report.</summary>
    /// <param name="report">The report.</param>
    public void Tell(StringBuilder report) => report.Append(CultureInfo.InvariantCulture, $"""

        ## From 1 to {Routes} routes

        | | requests/s | p99 | CPU a request |
        |---|--:|--:|--:|
        | 1 route | {Few.RequestsPerSecond:#,0} | {Few.P99.TotalMilliseconds:0.00} ms | {Few.ProcessorTime.TotalMicroseconds:0.0} µs |
        | {Routes} routes | {Many.RequestsPerSecond:#,0} | {Many.P99.TotalMilliseconds:0.00} ms | {Many.ProcessorTime.TotalMicroseconds:0.0} µs |
        | ratio | {Many.RequestsPerSecond / Few.RequestsPerSecond:0.00} | {Many.P99 / Few.P99:0.00} | {Many.ProcessorTime / Few.ProcessorTime:0.00} |

        """);
}
