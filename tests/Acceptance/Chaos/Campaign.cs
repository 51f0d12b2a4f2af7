using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>Rounds in several lanes at once, until enough has died.</summary>
/// <param name="rehearsal">The clone and the versions.</param>
/// <param name="root">A folder for the lanes' state and for what failed rounds left.</param>
/// <param name="seed">What all rounds are drawn from.</param>
/// <param name="tell">Told of every round.</param>
internal sealed class Campaign(Rehearsal rehearsal, string root, int seed, Action<RoundResult> tell)
{
    // Now and then everything is torn down, and the next round is a first release.
    private const int RoundsPerHome = 20;

    private readonly List<RoundResult> _results = [];
    private readonly Lock _gate = new();
    private int _struck;

    /// <summary>Runs rounds until enough were struck.</summary>
    /// <param name="lanes">The lanes that run at once, by their place in <see cref="LaneKind.All"/>.</param>
    /// <param name="strikes">How many rounds have to be struck.</param>
    /// <param name="limit">Ends the campaign in any case.</param>
    public async Task<IReadOnlyList<RoundResult>> RunAsync(IReadOnlyList<int> lanes, int strikes, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit, TimeProvider.System);
        await Task.WhenAll(lanes.Select(lane => Task.Run(() => RunLaneAsync(lane, strikes, late.Token))));
        return _results;
    }

    /// <summary>Runs one round again, as far as timing allows.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="from">What was true before.</param>
    public async Task<RoundResult> ReplayAsync(int number, World from)
    {
        await using var lane = LaneOf(number % LaneKind.All.Count);
        lane.Renew();
        await lane.EstablishAsync(from);
        return await RunRoundAsync(lane, number);
    }

    private Lane LaneOf(int place) => new(rehearsal, LaneKind.All[place], Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"lane-{place}")));

    private async Task RunLaneAsync(int place, int strikes, CancellationToken late)
    {
        await using var lane = LaneOf(place);
        var rounds = 0;
        for (var number = place; Volatile.Read(ref _struck) < strikes && !late.IsCancellationRequested; number += LaneKind.All.Count)
        {
            if (rounds++ % RoundsPerHome == 0)
                await RenewAsync(lane);

            var result = await RunRoundAsync(lane, number);
            if (result.Struck)
                Interlocked.Increment(ref _struck);
            lock (_gate)
                _results.Add(result);
            tell(result);
            if (result.Faults.Count > 0)
            {
                await KeepAsync(lane, result);
                rounds = 0;
            }
        }
    }

    private static async Task RenewAsync(Lane lane)
    {
        if (lane.Home.Length > 0)
        {
            await lane.DisposeAsync();
            Directory.Delete(lane.Home, recursive: true);
        }

        lane.Renew();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever stops a round is that round's fault; the others go on.")]
    private async Task<RoundResult> RunRoundAsync(Lane lane, int number)
    {
        var plan = RoundPlan.Draw(seed, number, lane.World, lane.Kind, rehearsal);
        try
        {
            return await new RoundRun(lane, plan).RunAsync();
        }
        catch (Exception stopped)
        {
            return new RoundResult { Plan = plan, Faults = [$"The round stopped: {stopped}"] };
        }
    }

    // The ledger, the edge's state and log, and what the commands said.
    private async Task KeepAsync(Lane lane, RoundResult result)
    {
        var folder = Path.Combine(root, "failed", string.Create(CultureInfo.InvariantCulture, $"round-{result.Plan.Number}"));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "round.txt"), $"{result.Plan}\n{string.Join('\n', result.Faults)}\n{result.Narration}");
        foreach (var part in (string[])["ledger", "logs"])
        {
            if (Directory.Exists(Path.Combine(lane.Home, part)))
                Folders.Copy(Path.Combine(lane.Home, part), Path.Combine(folder, part));
        }

        foreach (var file in (string[])["state.json", "edge.log"])
        {
            var path = Path.Combine(lane.Home, "edge", file);
            if (File.Exists(path))
                File.Copy(path, Path.Combine(folder, file), overwrite: true);
        }
    }
}
