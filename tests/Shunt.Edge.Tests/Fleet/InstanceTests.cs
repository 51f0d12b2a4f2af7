using System.Net;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Fleet;

public sealed class InstanceTests
{
    [Fact]
    public async Task Start_leaves_an_instance_that_runs_the_same_digest_as_it_is()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        var before = await edge.FindAsync(Specs.Old);

        await edge.StartAsync(Specs.Old, epoch: 2);

        Assert.Equal(before!.Pid, (await edge.FindAsync(Specs.Old))!.Pid);
    }

    [Fact]
    public async Task Start_refuses_another_digest_under_a_name_that_runs()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);

        var other = Specs.Of(Specs.Old, edge.Home) with { Digest = "sha256:other" };
        await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.StartInstanceAsync(other, 1, CancellationToken.None));

        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
    }

    [Fact]
    public async Task Start_names_a_program_that_is_not_there_and_leaves_nothing()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        var missing = Specs.Of(Specs.Old, edge.Home) with { FileName = "/nowhere/app" };
        var exception = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.StartInstanceAsync(missing, 1, CancellationToken.None));

        Assert.Contains("'/nowhere/app' was not started", exception.Message, StringComparison.Ordinal);
        Assert.Empty((await edge.StatusAsync()).Instances);
    }

    [Fact]
    public async Task Instance_that_crashes_before_it_was_healthy_stays_ended_with_its_exit_code()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        await edge.StartAsync(Specs.New, "crash");

        await EndToEnd.UntilAsync(async () => (await edge.ProbeAsync(Specs.New)).State == HealthState.Lost, "it is lost");
        Assert.Equal("it ended with exit code 3", (await edge.ProbeAsync(Specs.New)).Detail);
        Assert.Equal((InstanceState.Exited, 3, 0), await StateAsync(edge, Specs.New));
        Assert.Contains("starts with fault 'crash'", Assert.Single(LogTail.Read(Path.Combine(edge.Home, Specs.New + ".log"), 5)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instance_that_exited_is_replaced_by_the_next_start()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartAsync(Specs.New, "crash");
        await EndToEnd.UntilAsync(async () => (await edge.ProbeAsync(Specs.New)).State == HealthState.Lost, "it is lost");

        await edge.StartHealthyAsync(Specs.New);

        Assert.Equal(Specs.New, await edge.GetAsync("/", Specs.New));
    }

    [Fact]
    public async Task Instance_that_was_healthy_is_started_again_on_its_port_when_it_crashes()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        var port = (await edge.FindAsync(Specs.Old))!.Port;

        using var crash = await edge.SendAsync("/crash");

        Assert.Equal(HttpStatusCode.BadGateway, crash.StatusCode);
        Assert.Equal(Specs.Old, Assert.Single(crash.Headers.GetValues("Shunt-Version")));
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old)) is { Restarts: 1, Pid: > 0 }, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
        Assert.Equal(port, (await edge.FindAsync(Specs.Old))!.Port);
    }

    [Fact]
    public async Task Instance_that_crashes_again_and_again_is_started_after_a_pause()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        using var first = await edge.SendAsync("/crash", Specs.Old);
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old)) is { Restarts: 1, Pid: > 0 }, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);

        using var second = await edge.SendAsync("/crash", Specs.Old);
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old)) is { State: InstanceState.Exited }, "it has ended");
        Assert.Equal("it ended with exit code 4 and will be started again", (await edge.ProbeAsync(Specs.Old)).Detail);
        Assert.Contains("ended with exit code 4", await edge.GetAsync("/", Specs.Old), StringComparison.Ordinal);
        await EndToEnd.UntilAsync(async () =>
        {
            edge.Clock.Advance(TimeSpan.FromMilliseconds(200));
            return (await edge.FindAsync(Specs.Old)) is { Restarts: 2, Pid: > 0 };
        }, "it is started again after the pause");
    }

    [Fact]
    public async Task Terminate_is_refused_while_the_alias_leads_to_the_instance()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);

        await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.TerminateAsync(Specs.Id(Specs.Old), 1, CancellationToken.None));

        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Terminate_kills_an_instance_that_does_not_heed_its_stop_limit()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        var stubborn = Specs.Of(Specs.New, edge.Home, "stubborn") with { StopLimit = TimeSpan.FromMilliseconds(100) };
        await edge.Client.StartInstanceAsync(stubborn, 1, CancellationToken.None);
        await edge.UntilHealthyAsync(Specs.New);
        var pid = (await edge.FindAsync(Specs.New))!.Pid;

        await edge.Client.TerminateAsync(Specs.Id(Specs.New), 1, CancellationToken.None);

        Assert.False(EndToEnd.IsAlive(pid));
        Assert.Null(await edge.FindAsync(Specs.New));
        using var response = await edge.SendAsync("/", Specs.New);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
    }

    [Fact]
    public async Task Terminate_of_an_instance_that_is_gone_is_fine()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);

        await edge.Client.TerminateAsync(Specs.Id(Specs.New), 1, CancellationToken.None);

        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
    }

    [Fact]
    public async Task Probe_takes_the_owner_of_the_port_as_proof_when_the_nonce_is_not_echoed()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        await edge.StartHealthyAsync(Specs.Old, "mute");

        Assert.Equal(InstanceState.Running, (await edge.FindAsync(Specs.Old))!.State);
    }

    [Fact]
    public async Task Probe_is_not_yet_good_while_the_health_path_does_not_answer_200()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartAsync(Specs.Old, "sick");

        await EndToEnd.UntilAsync(async () => (await edge.ProbeAsync(Specs.Old)).Detail == "GET /health answered 503", "it answers");

        Assert.Equal(HealthState.NotYet, (await edge.ProbeAsync(Specs.Old)).State);
        Assert.Equal(InstanceState.Starting, (await edge.FindAsync(Specs.Old))!.State);
    }

    [Fact]
    public async Task Probe_finds_out_when_another_process_answers_on_the_port()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartAsync(Specs.Old, "deaf");
        var port = (await edge.FindAsync(Specs.Old))!.Port;
        using var thief = new PortThief(port);

        var health = await edge.ProbeAsync(Specs.Old);

        await thief.HasAnsweredAsync();
        Assert.Equal(HealthState.Lost, health.State);
        Assert.StartsWith($"another process answers on port {port}: pid {Environment.ProcessId}", health.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_knows_no_instance_that_was_never_started()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        Assert.Equal(HealthState.Lost, (await edge.ProbeAsync(Specs.Old)).State);
    }

    [Fact]
    public async Task Instance_gets_its_own_variables_and_nothing_of_the_build()
    {
        Environment.SetEnvironmentVariable("SHUNT_SECRET", "hush");
        Environment.SetEnvironmentVariable("NUKE_SECRET", "hush");
        await using var edge = await InProcessEdge.StartNewAsync();

        await edge.StartHealthyAsync(Specs.Old);

        var names = (await edge.GetAsync("/environment", Specs.Old)).Split('\n');
        Assert.DoesNotContain("SHUNT_SECRET", names);
        Assert.DoesNotContain("NUKE_SECRET", names);
        Assert.Superset(new HashSet<string> { "HOST", "PATH", "PORT", "SHUNT_INSTANCE", "TEST_VERSION" }, names.ToHashSet());
    }

    private static async Task<(InstanceState, int?, int)> StateAsync(InProcessEdge edge, string suffix)
    {
        var instance = (await edge.FindAsync(suffix))!;
        return (instance.State, instance.ExitCode, instance.Restarts);
    }
}
