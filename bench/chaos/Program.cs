using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Acceptance.Chaos;
using Acceptance.Running;

namespace Bench.Chaos;

/// <summary>Kills builds, edges and instances in the middle of releases, and writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;
    private static int s_told;

    /// <summary>Runs a campaign, or one round again, in the repository's folder.</summary>
    /// <param name="words">See <see cref="Options.Read"/>.</param>
    /// <returns>0 when everything was as it must be; 1 when not; 2 when the command line makes no sense.</returns>
    public static async Task<int> Main(string[] words)
    {
        Options options;
        try
        {
            options = Options.Read(words);
        }
        catch (FormatException refused)
        {
            await Console.Error.WriteLineAsync($"{refused.Message} Nothing was run.");
            return BadUsage;
        }

        var folder = options.Keep ?? Directory.CreateTempSubdirectory("shunt-chaos-").FullName;
        await using var preparation = await Preparation.MakeAsync(folder, isKept: options.Keep is not null);
        var campaign = new Campaign(preparation.Rehearsal, Path.Combine(folder, $"seed-{options.Seed}"), options.Seed, Tell);
        if (options.Round is { } round)
        {
            var again = await campaign.ReplayAsync(round, options.From);
            Tell(again);
            Console.WriteLine(again.Narration);
            return again.Faults.Count == 0 ? 0 : 1;
        }

        var began = TimeProvider.System.GetTimestamp();
        var results = await campaign.RunAsync(options.Lanes, options.Kills, TimeSpan.FromMinutes(options.Minutes));
        var report = Report.Of(results, options, TimeProvider.System.GetElapsedTime(began), await HeadAsync());
        if (options.Report is { } path)
            await File.WriteAllTextAsync(path, report);
        Console.Write(report);
        return results.All(result => result.Faults.Count == 0) ? 0 : 1;
    }

    private static Task<string> HeadAsync() => Command.OutputOfAsync(Repository.Root, "git", "rev-parse", "--short=12", "HEAD");

    private static void Tell(RoundResult result)
    {
        var number = Interlocked.Increment(ref s_told);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{number,5}  {(result.Faults.Count > 0 ? "FAULT" : result.Struck ? "ok   " : "quick")}  {result.Duration.TotalSeconds,5:0.0} s  {result.Plan}  [{result.Point}; {result.Served}; exit {result.FirstExitCode}]"));
        foreach (var fault in result.Faults)
            Console.WriteLine($"       {fault}");
        if (result.Faults.Count > 0)
            Console.WriteLine(result.Narration);
    }
}
