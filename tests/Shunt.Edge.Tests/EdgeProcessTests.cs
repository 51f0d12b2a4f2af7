using System.Net.Sockets;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests;

/// <summary>The edge as it runs: a supervisor, a worker and instances as processes.</summary>
public sealed class EdgeProcessTests
{
    private static readonly Uri Root = new("/", UriKind.Relative);

    [Fact]
    public async Task Flips_under_load_lose_no_request_and_send_none_that_starts_later_to_the_old_version()
    {
        await using var edge = await TwoAsync();
        await using var load = new Load(edge.Status.Port, clients: 8, keepAlive: true);
        var flips = new List<(long At, string To)>();

        for (var flip = 0; flip < 20; flip++)
        {
            await load.MoreAsync(50);
            var to = flip % 2 == 0 ? Specs.New : Specs.Old;
            await edge.RouteAsync(to);
            flips.Add((TimeProvider.System.GetTimestamp(), to));
            Assert.Equal(0, await edge.Client.DrainAsync(Specs.Id(flip % 2 == 0 ? Specs.Old : Specs.New), TimeSpan.FromSeconds(10), CancellationToken.None));
        }

        await load.MoreAsync(50);
        var answers = await load.StopAsync();
        Assert.DoesNotContain(answers, answer => answer.Status != 200);
        foreach (var ((at, to), next) in flips.Zip(flips.Skip(1).Select(flip => flip.At).Append(long.MaxValue)))
        {
            // The next flip began before its own time was taken: the last requests before it may have seen it already.
            var after = answers.Where(answer => answer.Begun > at && answer.Begun < next).OrderBy(answer => answer.Begun).ToList();
            Assert.NotEmpty(after);
            Assert.Equal(to, after[0].Body);
        }

        Assert.All(answers.Where(answer => answer.Begun > flips[^1].At), answer => Assert.Equal(flips[^1].To, answer.Body));
    }

    [Fact]
    public async Task Worker_of_another_compilation_takes_over_and_no_request_is_lost()
    {
        await using var edge = await TwoAsync();
        var instance = (await edge.InstanceAsync(Specs.Old)).Pid;
        var other = Copy(new EdgeHome(edge.Home), edge.Status.Build);
        await using var kept = new Load(edge.Status.Port, clients: 2, keepAlive: true);
        await using var fresh = new Load(edge.Status.Port, clients: 2, keepAlive: false);
        await Task.WhenAll(kept.MoreAsync(100), fresh.MoreAsync(100));

        await edge.Client.UpgradeAsync(other, CancellationToken.None);
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(edge.Status.WorkerPid), "the worker before has ended");
        await Task.WhenAll(kept.MoreAsync(100), fresh.MoreAsync(100));

        Assert.All([.. await kept.StopAsync(), .. await fresh.StopAsync()], answer => Assert.Equal(200, answer.Status));
        var after = (await edge.Client.StatusAsync(CancellationToken.None))!;
        Assert.Equal(Path.GetFileName(other), after.Build);
        Assert.Equal(edge.Status.SupervisorPid, after.SupervisorPid);
        Assert.Equal(instance, (await edge.InstanceAsync(Specs.Old)).Pid);
    }

    [Fact]
    public async Task Worker_that_cannot_start_takes_nothing_over()
    {
        await using var edge = await TwoAsync();
        var empty = Directory.CreateDirectory(Path.Combine(edge.Home, "edge", "bin", "0123456789abcdef")).FullName;

        var exception = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.UpgradeAsync(empty, CancellationToken.None));

        Assert.StartsWith($"The worker of '{empty}' did not become ready: it ended with exit code ", exception.Message, StringComparison.Ordinal);
        using var http = edge.NewHttp();
        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
        Assert.Equal(edge.Status.WorkerPid, (await edge.Client.StatusAsync(CancellationToken.None))!.WorkerPid);
    }

    [Fact]
    public async Task Release_of_another_compilation_brings_its_own_worker_and_leaves_the_supervisors_files()
    {
        await using var edge = await TwoAsync();
        var before = edge.Status;
        await edge.Client.UpgradeAsync(Copy(new EdgeHome(edge.Home), before.Build), CancellationToken.None);
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(before.WorkerPid), "the worker before has ended");

        var after = await edge.StartEdgeAsync();

        Assert.Equal(before.Build, after.Build);
        Assert.NotEqual(before.WorkerPid, after.WorkerPid);
        using var http = edge.NewHttp();
        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
        Assert.True(File.Exists(Path.Combine(new EdgeHome(edge.Home).Binaries, before.Build, "Shunt.Edge.dll")));
    }

    [Fact]
    public async Task Instances_of_a_killed_supervisor_are_adopted_by_the_next_edge()
    {
        await using var edge = await TwoAsync();
        var before = edge.Status;
        var instance = (await edge.InstanceAsync(Specs.Old)).Pid;
        Kill(before.SupervisorPid);
        using var http = edge.NewHttp();
        await EndToEnd.UntilAsync(() => IsRefusedAsync(http), "nothing listens, for its workers have ended after it");

        var after = await edge.StartEdgeAsync();

        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
        Assert.Equal(instance, (await edge.InstanceAsync(Specs.Old)).Pid);
        Assert.Equal(before.Port, after.Port);
        Assert.NotEqual(before.SupervisorPid, after.SupervisorPid);
        await edge.Client.RemoveTargetAsync("stage", 1, CancellationToken.None);
        Assert.False(EndToEnd.IsAlive(instance));
    }

    [Fact]
    public async Task Request_under_way_when_the_supervisor_is_killed_is_answered_and_the_next_edge_has_the_port()
    {
        await using var edge = await TwoAsync();
        var before = edge.Status;
        using var http = edge.NewHttp();
        var held = http.GetStringAsync(new Uri("/hold", UriKind.Relative));
        await EndToEnd.UntilAsync(async () => (await edge.InstanceAsync(Specs.Old)).InFlight == 1, "the request is under way");
        var port = (await edge.InstanceAsync(Specs.Old)).Port;
        Kill(before.SupervisorPid);
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(before.SupervisorPid), "the supervisor is gone");

        var starting = edge.StartEdgeAsync();
        using var direct = EndToEnd.NewHttp(port);
        await direct.GetStringAsync(new Uri("/release", UriKind.Relative));

        Assert.Equal("held", await held);
        var after = await starting;
        Assert.Equal(before.Port, after.Port);
        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
    }

    [Fact]
    public async Task Retain_window_ends_the_instance_without_any_build_running()
    {
        await using var edge = await TwoAsync();
        var pid = (await edge.InstanceAsync(Specs.New)).Pid;

        await edge.Client.RetainAsync(Specs.Id(Specs.New), TimeSpan.FromMilliseconds(500), 1, CancellationToken.None);

        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(pid), "it was ended");
        using var http = edge.NewHttp();
        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
    }

    [Fact]
    public async Task Instance_does_not_run_with_the_settings_of_the_edges_own_processes()
    {
        await using var edge = await TwoAsync();
        using var http = edge.NewHttp();

        var variables = (await http.GetStringAsync(new Uri("/environment", UriKind.Relative))).Split('\n');

        Assert.Contains("SHUNT_INSTANCE", variables);
        Assert.Empty(variables.Intersect(["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_gcServer", "DOTNET_gcConcurrent", "DOTNET_TieredPGO", "DOTNET_EnableDiagnostics"]));
    }

    [Fact]
    public async Task Removing_the_last_target_leaves_no_process_no_socket_and_no_address()
    {
        await using var edge = await TwoAsync();
        var pids = new[] { edge.Status.SupervisorPid, edge.Status.WorkerPid, (await edge.InstanceAsync(Specs.Old)).Pid, (await edge.InstanceAsync(Specs.New)).Pid };
        var home = new EdgeHome(edge.Home);
        var socket = EdgeAddress.Read(home)!.Socket;

        await edge.Client.RemoveTargetAsync("stage", 1, CancellationToken.None);

        Assert.DoesNotContain(pids, EndToEnd.IsAlive);
        Assert.False(File.Exists(socket));
        Assert.False(File.Exists(home.AddressFile));
        Assert.Null(await edge.Client.StatusAsync(CancellationToken.None));
        Assert.Null(await edge.Starter.ResumeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Deleting_the_home_ends_the_edge_and_its_instances()
    {
        await using var edge = await TwoAsync();
        var pids = new[] { edge.Status.SupervisorPid, edge.Status.WorkerPid, (await edge.InstanceAsync(Specs.Old)).Pid };

        await edge.DeleteHomeAsync();

        await EndToEnd.UntilAsync(() => !pids.Any(EndToEnd.IsAlive), "they are gone");
    }

    [Fact]
    public async Task Terminating_the_supervisor_ends_everything_and_the_next_edge_brings_it_back()
    {
        await using var edge = await TwoAsync();
        var pids = new[] { edge.Status.SupervisorPid, edge.Status.WorkerPid, (await edge.InstanceAsync(Specs.Old)).Pid };

        _ = Libc.Kill(edge.Status.SupervisorPid, Libc.SigTerm);

        await EndToEnd.UntilAsync(() => !pids.Any(EndToEnd.IsAlive), "they are gone");
        await edge.StartEdgeAsync();
        await EndToEnd.UntilAsync(async () => (await edge.InstanceAsync(Specs.Old)).State == InstanceState.Running, "it runs again");
        using var http = edge.NewHttp();
        Assert.Equal(Specs.Old, await http.GetStringAsync(Root));
    }

    [Fact]
    public async Task Torn_snapshot_costs_no_route()
    {
        await using var edge = await TwoAsync();
        var state = new EdgeHome(edge.Home).StateFile;
        Kill(edge.Status.SupervisorPid);
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(edge.Status.WorkerPid), "its worker is gone");
        await File.WriteAllBytesAsync(state, (await File.ReadAllBytesAsync(state))[..100]);

        await edge.StartEdgeAsync();

        using var http = edge.NewHttp();
        Assert.Equal(Specs.Old, (await http.GetAsync(new Uri($"http://app-{Specs.Old}.stage.localhost/"))).Headers.GetValues("Shunt-Version").Single());
        Assert.True(File.Exists(state + ".unreadable"));
    }

    [Fact]
    public async Task Edge_that_can_read_no_snapshot_says_which_and_serves_nothing()
    {
        await using var edge = new EndToEnd();
        var state = new EdgeHome(edge.Home).StateFile;
        Directory.CreateDirectory(Path.GetDirectoryName(state)!);
        await File.WriteAllTextAsync(state, "{");

        var exception = await Assert.ThrowsAsync<EdgeGoneException>(edge.StartEdgeAsync);

        Assert.Contains("ended with exit code 7", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"'{state}' cannot be read", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_releases_that_start_an_edge_at_once_get_the_same_one()
    {
        await using var edge = new EndToEnd();

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => edge.StartEdgeAsync()));

        Assert.Equal(both[0].SupervisorPid, both[1].SupervisorPid);
    }

    [Fact]
    public async Task Port_of_another_edge_is_refused_by_name()
    {
        await using var edge = new EndToEnd();
        await edge.StartEdgeAsync();
        await using var other = new EndToEnd();
        var starter = new EdgeStarter(other.Client, other.Home, edge.Status.Port, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<BadUsageException>(() => starter.CheckPortAsync(CancellationToken.None));

        Assert.Contains($"Port {edge.Status.Port} on 127.0.0.1 is taken by pid ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Shunt.Edge.dll", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SHUNT_PORT=", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_port_than_the_running_edges_is_refused()
    {
        await using var edge = new EndToEnd();
        await edge.StartEdgeAsync();
        var starter = new EdgeStarter(edge.Client, edge.Home, edge.Status.Port - 1, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<BadUsageException>(() => starter.EnsureRunningAsync(CancellationToken.None));

        Assert.Contains($"serves port {edge.Status.Port} ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_is_not_lost_to_an_edge_that_ends()
    {
        await using var edge = await TwoAsync();

        await Task.WhenAll(edge.Client.RemoveTargetAsync("stage", 1, CancellationToken.None), edge.Starter.StartInstanceAsync(
            Specs.Of(Specs.Old, edge.Home, target: "prod"), 1, CancellationToken.None));

        var status = await edge.StartEdgeAsync();
        Assert.Equal("prod", Assert.Single(status.Instances).Spec.Id.Target);
    }

    // The same files under the name of another compilation.
    private static string Copy(EdgeHome home, string build)
    {
        var copy = Directory.CreateDirectory(Path.Combine(home.Binaries, "fedcba9876543210")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(home.Binaries, build)))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private static async Task<bool> IsRefusedAsync(HttpClient http)
    {
        try
        {
            await http.GetStringAsync(Root);
            return false;
        }
        catch (HttpRequestException exception)
        {
            return exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
        }
    }

    private static void Kill(int pid) => _ = Libc.Kill(pid, Libc.SigKill);

    private static Task<EndToEnd> TwoAsync() => EndToEnd.StartTwoAsync();
}
