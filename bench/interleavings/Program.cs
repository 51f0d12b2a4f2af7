using System.Diagnostics.CodeAnalysis;
using Shunt.Tests.Effects;
using Shunt.Tests.Interleavings;
using Shunt.Tests.Races;

namespace Bench.Interleavings;

/// <summary>Explores releases that run at once, lets them race, and carries effects out from random states; writes <c>report.md</c>.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of the suite.")]
static class Program
{
    private const int Races = 1_000;
    private const int States = 500;

    private static readonly IReadOnlyList<Exploration> Explorations =
    [
        new(2, new()),
        new(2, new() { Deaths = 1 }),
        new(2, new() { Deaths = 2 }),
        new(2, new() { Preemptions = 1, Deaths = 1, Ticks = 1 }),
        new(3, new() { Preemptions = 1, Deaths = 1 }),
        new(3, new() { Preemptions = 2 }),
        new(2, new() { Preemptions = 1, Deaths = 1 }) { IsWhole = true },
        new(2, new() { Preemptions = 2 }) { IsWhole = true },
    ];

    /// <summary>Goes through all of it in the repository's folder, the current one.</summary>
    /// <returns>0 when everything was as it must be; 2 when the repository is not here. What is not as it must be ends it with the schedule or the seed that shows it.</returns>
    public static async Task<int> Main()
    {
        var root = Directory.GetCurrentDirectory();
        if (!File.Exists(Path.Combine(root, "App.sln")))
        {
            await Console.Error.WriteLineAsync($"'{root}' is not the repository: it has no App.sln. Nothing was explored.");
            return 2;
        }

        var explored = new List<Explored>();
        foreach (var exploration in Explorations)
        {
            explored.Add(await exploration.RunAsync());
            await Console.Error.WriteLineAsync($"{explored[^1]}");
        }

        IReadOnlyList<(string, RaceTally)> races =
        [
            ("three releases started in any order: the newest serves in the end, older ones step aside", await Race.Shuffled.RunAsync(Races)),
            ("the same, clocks up to ten minutes off either way and each set by an hour on the way", await Race.WithClocksSet.RunAsync(Races)),
            ("a holder sleeps past its time to live: what it writes and moves when it wakes up is refused", await Race.WithASleeper.RunAsync(Races, Races)),
            ("a holder is killed: the other holds within 10 s + 2 s", await Race.WithADeadHolder.RunAsync(Races, Races)),
        ];
        var report = Report.Of(explored, races, await RandomStates.CarryOutAsync(States), await RandomStates.OutdateAsync(States));
        await File.WriteAllTextAsync(Path.Combine(root, "bench", "interleavings", "report.md"), report);
        await Console.Out.WriteAsync(report);
        return 0;
    }
}
