using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Shunt.Aws.Tests.Killings;
using Tests;

namespace Bench.Deaths;

/// <summary>Kills processes that release on AWS, at each of their changes, and writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;

    /// <summary>Kills them, in the repository's folder, the current one.</summary>
    /// <param name="words">Nothing.</param>
    /// <returns>0 when everything was as it must be; 1 when not; 2 when the command line makes no sense.</returns>
    public static async Task<int> Main(string[] words)
    {
        var report = Path.Combine(Directory.GetCurrentDirectory(), "bench", "deaths", "report.md");
        if (words.Length > 0 || !Directory.Exists(Path.GetDirectoryName(report)))
        {
            await Console.Error.WriteLineAsync("Nothing was run: the repository's folder is where it runs, without arguments.");
            return BadUsage;
        }

        var began = TimeProvider.System.GetTimestamp();
        var lives = await RunAsync(Enum.GetValues<KilledCommand>().Select(command => (command, (Death?)null)));
        var ends = await RunAsync(lives.SelectMany(life => Enumerable.Range(0, life.Changes.Count).SelectMany(at => new[] { (life.Command, (Death?)new Death(at, IsAfter: false)), (life.Command, new Death(at, IsAfter: true)) })));
        var text = Report.Of(lives, ends, TimeProvider.System.GetElapsedTime(began));
        await File.WriteAllTextAsync(report, text);
        await Console.Out.WriteAsync(text);
        return lives.Concat(ends).All(end => end.Problem is null) ? 0 : 1;
    }

    // As many at once as there are processors, each lane with a moto_server of its own, which gets slower with all that is there.
    private static async Task<IReadOnlyList<KillingEnd>> RunAsync(IEnumerable<(KilledCommand Command, Death? Death)> killings)
    {
        var waiting = new ConcurrentQueue<(KilledCommand Command, Death? Death)>(killings);
        var ends = new ConcurrentBag<KillingEnd>();
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            using var moto = await MotoServer.StartAsync();
            while (waiting.TryDequeue(out var killing))
            {
                var end = await Killing.RunAsync(moto.Address, killing.Command, killing.Death);
                ends.Add(end);
                await Console.Error.WriteLineAsync(Report.Line(end));
                await moto.ResetAsync();
            }
        }));
        return [.. ends.OrderBy(end => end.Command).ThenBy(end => end.Death?.At).ThenBy(end => end.Death?.IsAfter)];
    }
}
