using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Cutover.Commands;
using Bench.Cutover.Figures;
using Bench.Cutover.Kills;
using Bench.Cutover.Service;
using Bench.Cutover.Subjects;

namespace Bench.Cutover;

/// <summary>Moves an alias, and kills what serves it, under load; writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;

    /// <summary>Measures in the repository's folder, the current one; or is the service that is measured.</summary>
    /// <param name="words">See <see cref="Options.Read"/>; <c>instance</c> for the service.</param>
    /// <returns>0 when every bound is kept; 1 when one is broken; 2 when the command line makes no sense.</returns>
    public static async Task<int> Main(string[] words)
    {
        if (words is ["instance"])
            return await ServiceProgram.RunAsync();

        Options options;
        try
        {
            options = Options.Read(words);
        }
        catch (FormatException refused)
        {
            await Console.Error.WriteLineAsync($"{refused.Message} Nothing was measured.");
            return BadUsage;
        }

        var path = Path.Combine(Directory.GetCurrentDirectory(), "bench", "cutover", "report.md");
        if (options.Writes && !Directory.Exists(Path.GetDirectoryName(path)))
        {
            await Console.Error.WriteLineAsync($"'{Directory.GetCurrentDirectory()}' is not the repository. Nothing was measured.");
            return BadUsage;
        }

        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
        var result = await MeasureAsync(options);
        var report = Report.Of(result, load);
        if (options.Writes)
            await File.WriteAllTextAsync(path, report);
        await Console.Out.WriteAsync(report);
        return result.Bounds().All(bound => bound.IsKept) ? 0 : 1;
    }

    private static async Task<Result> MeasureAsync(Options options)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var folder = Directory.CreateTempSubdirectory("shunt-bench-").FullName;
        try
        {
            var contest = await RunContestAsync(options, folder);
            var (flips, losses) = await RunEdgeAsync(options, Path.Combine(folder, "kills"));
            var wayBack = options.Commands == 0 ? null : await WayBack.MeasureAsync(folder, options.Commands);
            return new Result(options, contest, flips, losses, wayBack, TimeProvider.System.GetElapsedTime(begun));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Tally>> RunContestAsync(Options options, string folder)
    {
        await using var edge = new EdgeSubject(Path.Combine(folder, "home"));
        await using var nginx = new NginxSubject(folder);
        await using var haproxy = new HaProxySubject(folder);
        await using var restart = new RestartSubject();
        var ours = new Contest(edge, options.Seed);
        (Contest Contest, int Cutovers)[] contests = [(ours, options.Cutovers), .. options.HasPeers ? Peers() : []];
        foreach (var (contest, _) in contests)
            await contest.StartAsync();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (contest, cutovers) in contests)
            {
                await contest.RunAsync(Math.Max(1, cutovers / options.Rounds));
                Tell($"round {round + 1}: {contest.Tally.Name}, {contest.Tally.Moves.Count} cutovers, {contest.Tally.Total} requests, {contest.Tally.Failed} failed");
            }
        }

        while (ours.Tally.Total < options.Requests)
            await ours.RunAsync(options.Cutovers / options.Rounds);
        return [.. contests.Select(entry => entry.Contest.Tally)];

        (Contest, int)[] Peers() =>
        [
            (new Contest(nginx, options.Seed), options.Cutovers / 5),
            (new Contest(haproxy, options.Seed), options.Cutovers / 5),
            (new Contest(restart, options.Seed), options.Cutovers / 10),
        ];
    }

    private static async Task<(Tally? Flips, IReadOnlyList<Losses> Losses)> RunEdgeAsync(Options options, string home)
    {
        await using var edge = new EdgeSubject(home);
        await edge.PrepareAsync(1);
        await edge.SwitchAsync(1);
        var flips = options.Flips == 0 ? null : await Flips.RunAsync(edge, options.Flips, options.Seed);
        if (options.Kills == 0)
            return (flips, []);

        Tell("flips are done");
        var kills = new KillRun(edge, options.Seed);
        var workers = await kills.KillWorkersAsync(options.Kills);
        Tell("workers were killed");
        return (flips, [workers, await kills.KillInstancesAsync(Math.Max(1, options.Kills / 5)), await kills.KillSupervisorsAsync(Math.Max(1, options.Kills / 20))]);
    }

    private static void Tell(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}"));
}
