using System.Diagnostics.CodeAnalysis;
using Acceptance.Running;

namespace Bench.Replica;

/// <summary>Proves that one version is the same image again and again, and that a difference is explained; writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;

    /// <summary>Runs in the repository's folder.</summary>
    /// <param name="words">See <see cref="Options.Read"/>.</param>
    /// <returns>0 when every replica was the same and every planted difference was named; 1 when not; 2 when the command line makes no sense.</returns>
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

        var folder = options.Keep ?? Directory.CreateTempSubdirectory("shunt-replicas-").FullName;
        try
        {
            return await RunAsync(options, folder);
        }
        finally
        {
            if (options.Keep is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(Options options, string folder)
    {
        var clone = await Clone.AtAsync(Path.Combine(folder, "clone"));
        var results = new Results(folder);
        var campaign = new Campaign(clone, results, Console.WriteLine);
        await campaign.RepeatAsync(options.Replicas);
        await campaign.PlantAsync(options.Plants);

        var (same, findings) = (results.Replicas, results.Findings);
        var report = Report.Of(same, options.Replicas, findings, clone.Older[..12]);
        if (options.Report is { } path)
            await File.WriteAllTextAsync(path, report);
        Console.Write(report);
        return same.Count >= options.Replicas && findings.All(finding => finding.IsNamed) ? 0 : 1;
    }
}
