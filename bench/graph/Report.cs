using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Graph;

/// <summary>Takes all measurements and writes them down, in Markdown.</summary>
static class Report
{
    private const int Runs = 21;
    private const int WarmUps = 100;
    private const int Releases = 3;
    private const int Lanes = 8;
    private const int Waiters = 16;
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    /// <summary>Measures and writes.</summary>
    /// <param name="root">The repository's folder, to release from; null to release nothing.</param>
    public static string Write(string? root)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # How the engine scales

            Medians of {Runs} runs in one process; graphs with three edges a target of every kind, seed 20261121. `./build.sh Bench --suite graph`
            writes this file anew. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.

            | targets | planned | a target | run, nothing to do, one after the other | run, {Lanes} at once | a whole run of a build class |
            |--:|--:|--:|--:|--:|--:|

            """);
        // So that the compiler has done its best before the first size is measured.
        foreach (var size in Sizes[..2])
        {
            Measurement.Planning(size, WarmUps);
            Measurement.Running(size, Lanes, WarmUps);
        }

        foreach (var size in Sizes)
            AppendSize(text, size);
        AppendWaiting(text);
        if (root is not null)
            AppendReleases(text, root);
        return text.ToString();
    }

    private static void AppendSize(StringBuilder text, int size)
    {
        var planned = Measurement.Planning(size, Runs);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {size:N0} | {Shown(planned)} | {planned.TotalMicroseconds / size:0.0} µs | {Shown(Measurement.Running(size, 1, Runs))} | {Shown(Measurement.Running(size, Lanes, Runs))} | {Shown(Measurement.Declared(size, 5))} |\n");
    }

    private static void AppendWaiting(StringBuilder text)
    {
        var sequential = Measurement.Waiting(Waiters, 1);
        var parallel = Measurement.Waiting(Waiters, Lanes);
        text.Append(CultureInfo.InvariantCulture, $"""

            Promised: 1,000 targets planned in 50 ms and run in 500 ms.

            {Waiters} targets that wait a second each and have no order: {sequential.TotalSeconds:0.00} s one after the other, {parallel.TotalSeconds:0.00} s with {Lanes} at once,
            which is 1/{sequential / parallel:0.00}. Promised: 1/{Lanes} within 10 %.

            """);
    }

    private static void AppendReleases(StringBuilder text, string root)
    {
        var (sequential, parallel) = new Releases(root).Measure(Releases);
        text.Append(CultureInfo.InvariantCulture, $"""

            `./build.sh Cutover` from a fresh clone, packages in the cache, medians of {Releases} runs in turn: {sequential.TotalSeconds:0} s with `--sequential`,
            {parallel.TotalSeconds:0} s without ({parallel / sequential:0.00} of it). Lint and Test run at once; the rest is a chain.

            """);
    }

    private static string Shown(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
