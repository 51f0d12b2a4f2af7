using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests;

/// <summary>What a killed worker and a killed instance cost: what was under way with them at that moment, and nothing else.</summary>
public sealed class KilledProcessTests
{
    private const int Clients = 2;

    [Fact]
    public async Task Worker_killed_three_times_refuses_nobody_and_loses_only_what_was_under_way()
    {
        await using var edge = await EndToEnd.StartTwoAsync();
        var instance = (await edge.InstanceAsync(Specs.Old)).Pid;
        await using var kept = new Load(edge.Status.Port, Clients, keepAlive: true);
        await using var fresh = new Load(edge.Status.Port, Clients, keepAlive: false);
        var kills = new List<(long Begun, long Gone)>();

        for (var kill = 0; kill < 3; kill++)
        {
            await Task.WhenAll(kept.MoreAsync(50), fresh.MoreAsync(50));
            kills.Add(await KillAsync((await edge.Client.StatusAsync(CancellationToken.None))!.WorkerPid));
        }

        await Task.WhenAll(kept.MoreAsync(50), fresh.MoreAsync(50));
        LostNothingElse([.. await kept.StopAsync(), .. await fresh.StopAsync()], kills);
        Assert.Equal(instance, (await edge.InstanceAsync(Specs.Old)).Pid);
    }

    [Fact]
    public async Task Instance_that_is_killed_is_back_without_anyone_asking_and_loses_only_what_was_under_way()
    {
        await using var edge = await EndToEnd.StartTwoAsync();
        await using var kept = new Load(edge.Status.Port, Clients, keepAlive: true);
        await using var fresh = new Load(edge.Status.Port, Clients, keepAlive: false);
        await Task.WhenAll(kept.MoreAsync(50), fresh.MoreAsync(50));

        var kill = await KillAsync((await edge.InstanceAsync(Specs.Old)).Pid);

        await EndToEnd.UntilAsync(async () => (await edge.InstanceAsync(Specs.Old)) is { Restarts: 1, State: InstanceState.Running }, "it runs again");
        await Task.WhenAll(kept.MoreAsync(50), fresh.MoreAsync(50));
        LostNothingElse([.. await kept.StopAsync(), .. await fresh.StopAsync()], [kill]);
    }

    private static void LostNothingElse(IReadOnlyList<LoadAnswer> answers, List<(long Begun, long Gone)> kills)
    {
        var failed = answers.Where(answer => answer.Status != 200).ToList();
        Assert.DoesNotContain(answers, answer => answer.WasRefused);
        Assert.All(failed, answer => Assert.Contains(kills, kill => answer.Begun <= kill.Gone && answer.Ended >= kill.Begun));
        Assert.InRange(failed.Count, 0, kills.Count * Clients * 2);
    }

    private static async Task<(long Begun, long Gone)> KillAsync(int pid)
    {
        var begun = TimeProvider.System.GetTimestamp();
        _ = Libc.Kill(pid, Libc.SigKill);

        // Its first thread may have ended before the others; who waited for it has seen them all end.
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(pid) && !Directory.Exists($"/proc/{pid}"), "it is gone");
        return (begun, TimeProvider.System.GetTimestamp());
    }
}
