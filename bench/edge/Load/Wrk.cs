using System.Diagnostics;
using System.Globalization;
using Bench.Edge.Peers;

namespace Bench.Edge.Load;

/// <summary>Runs wrk: one thread, kept-alive connections, each asking again as soon as it is answered.</summary>
static class Wrk
{
    // wrk hands its figures to this function when it is done; all in microseconds.
    private const string Script = """
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("figures %d %d %d %d %d\n", summary.requests, summary.duration,
            latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    /// <summary>Loads a proxy and takes its figures.</summary>
    /// <param name="proxy">The proxy.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="span">How long, in whole seconds.</param>
    /// <param name="folder">Where the script goes.</param>
    /// <exception cref="InvalidOperationException">wrk failed, or a request did.</exception>
    public static async Task<Sample> RunAsync(Proxy proxy, int connections, TimeSpan span, string folder)
    {
        var script = Path.Combine(folder, "figures.lua");
        await File.WriteAllTextAsync(script, Script);
        var processes = proxy.Processes();
        var before = ProcessTable.ProcessorTime(processes);
        var output = await OutputAsync(
        [
            "-t1", string.Create(CultureInfo.InvariantCulture, $"-c{connections}"), string.Create(CultureInfo.InvariantCulture, $"-d{span.TotalSeconds:0}s"),
            "--latency", "-s", script, "-H", $"Host: {Host.Alias}", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{proxy.Port}/"),
        ]);
        var took = ProcessTable.ProcessorTime(processes) - before;
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("figures ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk told no figures of {proxy.Name}: {output}");
        var figures = line.Split(' ')[1..].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new Sample
        {
            RequestsPerSecond = figures[0] / figures[1] * TimeSpan.MicrosecondsPerSecond,
            P50 = TimeSpan.FromMicroseconds(figures[2]),
            P99 = TimeSpan.FromMicroseconds(figures[3]),
            Failures = (long)figures[4],
            ProcessorTime = took / figures[0],
        };
    }

    private static async Task<string> OutputAsync(IReadOnlyList<string> arguments)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("'wrk' did not start.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return output;
    }
}
