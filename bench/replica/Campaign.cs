using System.Globalization;
using System.Text.RegularExpressions;
using Acceptance.Running;

namespace Bench.Replica;

/// <summary>The builds of a clone that are still to be made.</summary>
/// <param name="clone">The clone, with the images of two versions.</param>
/// <param name="results">What was seen before; what is seen now is added.</param>
/// <param name="tell">Told of each result as it comes.</param>
sealed partial class Campaign(Clone clone, Results results, Action<string> tell)
{
    private const string Same = ": the same with ";

    /// <summary>Builds one version again and again, each time under other conditions, until it was the same so often or differs once.</summary>
    /// <param name="count">How often.</param>
    public async Task RepeatAsync(int count)
    {
        var next = results.Replicas.Count + 1;
        if (next > count)
            return;

        await clone.ResetAsync();
        using var command = Command.Start(clone.Folder, Variables($"{next}-{count}"), "./build.sh", "Replica", "--version", clone.Newer);
        var began = TimeProvider.System.GetTimestamp();
        for (var number = next; number <= count; number++)
        {
            var beginning = string.Create(CultureInfo.InvariantCulture, $"{number} of {count}{Same}");
            var said = command.Narration.WithAsync(beginning);
            if (await Task.WhenAny(said, command.Narration.Ended) != said)
                break;

            var line = command.Narration.ToString().Split('\n').First(line => line.Contains(beginning, StringComparison.Ordinal));
            results.Add(new Replica(TimeProvider.System.GetElapsedTime(began).TotalSeconds, line[(line.IndexOf(Same, StringComparison.Ordinal) + Same.Length)..].TrimEnd('.')));
            tell(line);
            began = TimeProvider.System.GetTimestamp();
        }

        var ended = await command.EndAsync();
        if (ended.ExitCode != 0)
            tell(ended.Narration);
    }

    /// <summary>Commits each source of difference on its own and builds that version twice.</summary>
    /// <param name="plants">The sources.</param>
    public async Task PlantAsync(IReadOnlyList<Plant> plants)
    {
        var known = results.Findings.Select(finding => finding.Plant).ToHashSet();
        foreach (var plant in plants.Where(plant => !known.Contains(plant)))
        {
            await clone.ResetAsync();
            var version = await clone.CommitAsync(plant.Edit);
            using var command = Command.Start(clone.Folder, Variables("1"), "./build.sh", "Replica", "--version", version);

            // However long it takes: a campaign may run beside other work.
            await command.Narration.Ended;
            var ended = await command.EndAsync();
            var finding = Finding.Of(plant, ended);
            results.Add(finding);
            RemoveReplica(ended.Narration);
            tell($"{(finding.IsNamed ? "named" : "NOT NAMED")}  {plant.Name}: {finding.Explanation}{(finding.IsNamed ? "" : "\n" + ended.Narration)}");
        }
    }

    // What differs stays for a look, and here nobody looks.
    private static void RemoveReplica(string narration)
    {
        if (Place().Match(narration) is { Success: true } place && Directory.Exists(place.Groups[1].Value))
            Directory.Delete(place.Groups[1].Value, recursive: true);
    }

    [GeneratedRegex("the replica is in '(.*?/shunt-replica-[^/']+)")]
    private static partial Regex Place();

    private (string, string)[] Variables(string replicas) => [("SHUNT_HOME", clone.Images), ("SHUNT_REPLICAS", replicas)];
}
