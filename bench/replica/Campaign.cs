using System.Globalization;
using Acceptance.Running;

namespace Bench.Replica;

/// <summary>The builds of a clone.</summary>
/// <param name="clone">The clone, with the images of two versions.</param>
/// <param name="tell">Told of each result as it comes.</param>
sealed class Campaign(Clone clone, Action<string> tell)
{
    private const string Same = ": the same with ";

    /// <summary>Builds one version again and again, each time under other conditions.</summary>
    /// <param name="count">How many times.</param>
    public async Task<Repetition> RepeatAsync(int count)
    {
        using var command = Command.Start(clone.Folder, Variables(count), "./build.sh", "Replica", "--version", clone.Newer);
        for (var number = 1; number <= count; number++)
        {
            var said = command.Narration.WithAsync(string.Create(CultureInfo.InvariantCulture, $"{number} of {count}{Same}"));
            if (await Task.WhenAny(said, command.Narration.Ended) != said)
                break;
            tell($"{number} of {count}");
        }

        var ended = await command.EndAsync();
        if (ended.ExitCode != 0)
            tell(ended.Narration);
        return new Repetition([.. ended.NarrationLines.Where(line => line.Contains(Same, StringComparison.Ordinal)).Select(line => line[(line.IndexOf(Same, StringComparison.Ordinal) + Same.Length)..])], ended);
    }

    /// <summary>Commits each source of difference on its own and builds that version twice.</summary>
    /// <param name="plants">The sources.</param>
    public async Task<IReadOnlyList<Finding>> PlantAsync(IReadOnlyList<Plant> plants)
    {
        List<Finding> findings = [];
        foreach (var plant in plants)
        {
            await clone.ResetAsync();
            var version = await clone.CommitAsync(plant.Edit);
            var ended = await Command.RunAsync(clone.Folder, Variables(1), "./build.sh", "Replica", "--version", version);
            findings.Add(new Finding(plant, ended));
            tell($"{(findings[^1].IsNamed ? "named" : "NOT NAMED")}  {plant.Name}: {findings[^1].Explanation}{(findings[^1].IsNamed ? "" : "\n" + ended.Narration)}");
        }

        return findings;
    }

    private (string, string)[] Variables(int replicas) => [("SHUNT_HOME", clone.Images), ("SHUNT_REPLICAS", replicas.ToString(CultureInfo.InvariantCulture))];
}
