using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Acceptance.Running;

namespace Bench.Replica;

/// <summary>Proves that one version is the same image again and again, and that a difference is explained; writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int BadUsage = 2;
    private const int Replicas = 100;

    /// <summary>Runs in the repository's folder.</summary>
    /// <param name="words">How many replicas are built, 1–1000; none for 100. Another number than that prints the report only.</param>
    /// <returns>0 when every replica was the same and every planted difference was named; 1 when not; 2 when the command line makes no sense.</returns>
    public static async Task<int> Main(string[] words)
    {
        var replicas = Replicas;
        if (words.Length > 1 || (words.Length == 1 && !(int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out replicas) && replicas is >= 1 and <= 1000)))
        {
            await Console.Error.WriteLineAsync($"'{string.Join(' ', words)}' is not a number from 1 to 1000. Nothing was run.");
            return BadUsage;
        }

        var clone = new Clone();
        try
        {
            await clone.InitializeAsync();
            var campaign = new Campaign(clone, Console.WriteLine);
            var same = await campaign.RepeatAsync(replicas);
            var named = await campaign.PlantAsync(Plant.All);
            var report = Report.Of(same, replicas, named, await Command.OutputOfAsync(Repository.Root, "git", "rev-parse", "--short=12", "HEAD"));
            if (replicas == Replicas)
                await File.WriteAllTextAsync(Path.Combine("bench", "replica", "report.md"), report);
            Console.Write(report);
            return same.Conditions.Count == replicas && named.All(finding => finding.IsNamed) ? 0 : 1;
        }
        finally
        {
            await clone.DisposeAsync();
        }
    }
}
