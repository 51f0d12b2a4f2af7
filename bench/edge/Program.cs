using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Bench.Edge.Peers;

namespace Bench.Edge;

/// <summary>Measures the edge beside nginx and HAProxy and writes <c>report.md</c>.</summary>
static class Program
{
    /// <summary>Measures in the repository's folder, the current one.</summary>
    /// <param name="arguments"><c>--quick</c> for fewer and shorter runs; the report is then printed only.</param>
    /// <returns>0 when every bound is kept; 1 when one is broken; 2 when the repository is not here.</returns>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
    public static async Task<int> Main(string[] arguments)
    {
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            await Console.Error.WriteLineAsync($"'{root}' is not the repository: it has no App.sln. Nothing was measured.");
            return 2;
        }

        var extent = arguments is ["quick" or "--quick"] ? Extent.Quick : Extent.Full;
        var (report, isKept) = await MeasureAsync(extent);
        if (extent == Extent.Full)
            await File.WriteAllTextAsync(Path.Combine(root, "bench", "edge", "report.md"), report);
        await Console.Out.WriteAsync(report);
        return isKept ? 0 : 1;
    }

    private static async Task<(string Report, bool IsKept)> MeasureAsync(Extent extent)
    {
        await using var field = await Field.StartAsync();
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # The edge beside nginx and HAProxy

            `./build.sh Bench --suite edge` writes this file anew; `tests/peers/install.sh bench` installs the peers. Load (wrk, one thread,
            kept-alive connections), proxy and upstream (one nginx process, 105 bytes from memory) share the cores. Medians of {extent.Rounds} runs of
            {extent.Span.TotalSeconds:0} s each, after {extent.WarmUp.TotalSeconds:0} s that do not count; the proxies take turns. Nothing is random, so there is no seed. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores,
            {RuntimeInformation.FrameworkDescription}, {EdgeCode.Describe()}; load average at the start {load}.

            ## Throughput

            """);
        var isKept = true;
        foreach (var connections in (int[])[32, 256])
        {
            var throughput = await Throughput.MeasureAsync(field, connections, extent);
            throughput.Tell(field, report);
            isKept &= throughput.IsKept(field);
        }

        report.Append("""

            Where the rest goes: with 32 connections a proxied request is six system calls of ours (wait, receive, send, receive that finds
            nothing yet, receive, send) where nginx makes five, and on shared cores what a proxy spends is taken from load and upstream too. "CPU a
            request" is what the proxy alone spends, and says more than requests/s when the machine does other things.

            """);
        (await RouteGrowth.MeasureAsync(field, extent)).Tell(report);
        (await IdleMemory.MeasureAsync(field)).Tell(report);
        (await SlowClients.MeasureAsync(field, extent)).Tell(report);
        return (report.ToString(), isKept);
    }
}
