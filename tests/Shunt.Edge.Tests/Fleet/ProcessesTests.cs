using System.Globalization;
using System.Net;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Fleet;

/// <summary>Instances of several processes.</summary>
public sealed class ProcessesTests
{
    [Fact]
    public async Task Requests_are_dealt_out_evenly_over_the_processes_of_an_instance()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var processes = await edge.StartHealthyAsync(Specs.Old, 3);
        await edge.RouteAsync(Specs.Old);

        var alias = await AnswersAsync(edge, 9);
        var own = await AnswersAsync(edge, 9, Specs.Old);

        Assert.Equal(3, processes.Select(process => process.Port).Distinct().Count());
        foreach (var answers in new[] { alias, own })
            Assert.Equal(processes.Select(process => (process.Pid, 3)).Order(), answers.GroupBy(pid => pid).Select(group => (group.Key, group.Count())).Order());
    }

    [Fact]
    public async Task A_process_that_is_killed_is_started_again_by_itself_while_the_others_serve()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var before = await edge.StartHealthyAsync(Specs.Old, 3);
        await edge.RouteAsync(Specs.Old);

        ProcessGroup.Signal(before[1].Pid, Libc.SigKill);
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old))[1].Pid != before[1].Pid, "it is noticed");
        var answers = await AnswersAsync(edge, 6);
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old))[1].Restarts == 1, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);

        var after = await edge.ProcessesAsync(Specs.Old);
        Assert.DoesNotContain(before[1].Pid, answers);
        Assert.Subset(new HashSet<int> { before[0].Pid, before[2].Pid, after[1].Pid }, answers.ToHashSet());
        Assert.Equal([before[0].Pid, before[2].Pid], [after[0].Pid, after[2].Pid]);
        Assert.Equal([0, 1, 0], after.Select(process => process.Restarts));
        Assert.Equal(before.Select(process => process.Port), after.Select(process => process.Port));
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_the_requests_in_flight_at_it_and_no_other()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var processes = await edge.StartHealthyAsync(Specs.Old, 3);
        await edge.RouteAsync(Specs.Old);
        var held = Enumerable.Range(0, 3).Select(_ => edge.SendAsync("/hold")).ToList();
        foreach (var process in processes)
            await EndToEnd.UntilAsync(async () => await AskAsync(process, "/held") == "1", "each has got one");

        ProcessGroup.Signal(processes[1].Pid, Libc.SigKill);
        await EndToEnd.UntilAsync(() => held.Any(one => one.IsCompleted), "its request is lost");
        await EndToEnd.UntilAsync(
            async () =>
            {
                await edge.GetAsync("/release", Specs.Old);
                return held.All(one => one.IsCompleted);
            },
            "the others are answered");

        var statuses = (await Task.WhenAll(held)).Select(response => response.StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadGateway], statuses.Order());
        held.ForEach(one => one.Result.Dispose());
    }

    [Fact]
    public async Task An_instance_is_healthy_only_when_all_of_its_processes_are_and_says_which_is_not()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old, 3);
        using var first = await edge.SendAsync("/crash", Specs.Old);
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.Restarts == 1, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);
        var back = (await edge.ProcessesAsync(Specs.Old)).ToList().FindIndex(process => process.Restarts == 1);

        // The second time it is waited with, and time stands still.
        ProcessGroup.Signal((await edge.ProcessesAsync(Specs.Old))[back].Pid, Libc.SigKill);
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old))[back].State == InstanceState.Exited, "it is noticed");

        Assert.Equal(
            new InstanceHealth(HealthState.NotYet, $"process {back + 1} of 3: it ended with exit code 137 and will be started again"), await edge.ProbeAsync(Specs.Old));
        Assert.Equal(InstanceState.Running, (await edge.FindAsync(Specs.Old))!.State);
    }

    [Fact]
    public async Task A_port_that_was_stolen_from_one_of_several_processes_is_found_out()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.Client.StartInstanceAsync(Specs.Of(Specs.Old, edge.Home, "deaf") with { Processes = 2 }, 1, CancellationToken.None);
        var port = (await edge.ProcessesAsync(Specs.Old))[1].Port;
        using var thief = new PortThief(port);

        var health = await edge.ProbeAsync(Specs.Old);

        await thief.HasAnsweredAsync();
        Assert.Equal(HealthState.Lost, health.State);
        Assert.StartsWith($"process 2 of 2: another process answers on port {port}: pid {Environment.ProcessId}", health.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_adds_the_processes_that_are_missing_and_leaves_the_others_as_they_are()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var one = Assert.Single(await edge.StartHealthyAsync(Specs.Old, 1));

        var three = await edge.StartHealthyAsync(Specs.Old, 3);
        var again = await edge.StartHealthyAsync(Specs.Old, 2);

        Assert.Equal(one.Pid, three[0].Pid);
        Assert.Equal(three.Select(process => process.Pid), again.Select(process => process.Pid));
    }

    [Fact]
    public async Task Worker_takes_up_all_processes_where_the_one_before_left_them_and_ends_them_together()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var before = await edge.StartHealthyAsync(Specs.Old, 2);
        await edge.StartHealthyAsync(Specs.New);
        await edge.StopWorkerAsync();

        await edge.StartWorkerAsync();
        var after = await edge.ProcessesAsync(Specs.Old);
        await edge.Client.TerminateAsync(Specs.Id(Specs.Old), 1, CancellationToken.None);

        Assert.Equal(before.Select(process => process.Pid), after.Select(process => process.Pid));
        Assert.DoesNotContain(before, process => EndToEnd.IsAlive(process.Pid));
        Assert.Null(await edge.FindAsync(Specs.Old));
    }

    [Fact]
    public async Task Drain_waits_for_the_requests_at_every_process()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old, 2);
        await edge.StartHealthyAsync(Specs.New);
        await edge.RouteAsync(Specs.Old);
        var held = new[] { edge.GetAsync("/hold"), edge.GetAsync("/hold") };
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old)).All(process => process.InFlight == 1), "each has one in flight");
        await edge.RouteAsync(Specs.New);

        var drain = edge.Client.DrainAsync(Specs.Id(Specs.Old), TimeSpan.FromMinutes(1), CancellationToken.None);
        await edge.GetAsync("/release", Specs.Old);
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.InFlight == 1, "one is left");
        var early = drain.IsCompleted;
        await edge.GetAsync("/release", Specs.Old);

        Assert.False(early);
        Assert.Equal(0, await drain);
        Assert.Equal(["held", "held"], await Task.WhenAll(held));
    }

    [Fact]
    public async Task Processes_that_are_taken_get_no_new_request_and_end_when_those_they_have_are_answered()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var before = await edge.StartHealthyAsync(Specs.Old, 3);
        await edge.RouteAsync(Specs.Old);
        var held = Enumerable.Range(0, 3).Select(_ => edge.GetAsync("/hold")).ToList();
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old)).All(process => process.InFlight == 1), "each has one in flight");

        var shrink = edge.Client.ShrinkAsync(Specs.Id(Specs.Old), 1, TimeSpan.FromMinutes(1), 1, CancellationToken.None);
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old)).Count(process => process.State == InstanceState.Stopping) == 2, "two are dismissed");
        var answers = await AnswersAsync(edge, 4);
        var health = await edge.ProbeAsync(Specs.Old);
        Assert.False(shrink.IsCompleted);
        foreach (var process in before)
            await AskAsync(process, "/release");

        Assert.Equal(0, await shrink);
        Assert.All(answers, pid => Assert.Equal(before[0].Pid, pid));
        Assert.Equal(HealthState.Healthy, health.State);
        Assert.Equal(["held", "held", "held"], await Task.WhenAll(held));
        Assert.Equal(before[0].Pid, Assert.Single(await edge.ProcessesAsync(Specs.Old)).Pid);
        Assert.DoesNotContain(before.Skip(1), process => EndToEnd.IsAlive(process.Pid));
    }

    [Fact]
    public async Task A_process_that_does_not_serve_anyway_is_taken_first_and_its_place_is_filled_again()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var before = await edge.StartHealthyAsync(Specs.Old, 2);
        ProcessGroup.Signal(before[0].Pid, Libc.SigKill);
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.Restarts == 1, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);
        ProcessGroup.Signal((await edge.ProcessesAsync(Specs.Old))[0].Pid, Libc.SigKill);
        await EndToEnd.UntilAsync(async () => (await edge.ProcessesAsync(Specs.Old))[0].State == InstanceState.Exited, "it waits to be started again");

        await edge.Client.ShrinkAsync(Specs.Id(Specs.Old), 1, TimeSpan.FromMinutes(1), 1, CancellationToken.None);
        var left = Assert.Single(await edge.ProcessesAsync(Specs.Old));
        var grown = await edge.StartHealthyAsync(Specs.Old, 2);

        Assert.Equal(before[1].Pid, left.Pid);
        Assert.Equal(before[1].Pid, grown[1].Pid);
        Assert.Equal(2, grown.Count);
    }

    [Fact]
    public async Task Shrinking_leaves_an_instance_that_is_small_enough_as_it_is_and_refuses_an_older_epoch()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var before = await edge.StartHealthyAsync(Specs.Old, 2);
        await edge.RouteAsync(Specs.Old, epoch: 5);

        await edge.Client.ShrinkAsync(Specs.Id(Specs.Old), 2, TimeSpan.Zero, 5, CancellationToken.None);
        await Assert.ThrowsAsync<StaleEpochException>(() => edge.Client.ShrinkAsync(Specs.Id(Specs.Old), 1, TimeSpan.Zero, 4, CancellationToken.None));

        Assert.Equal(before.Select(process => process.Pid), (await edge.ProcessesAsync(Specs.Old)).Select(process => process.Pid));
    }

    // Past the edge, which sends those that are taken nothing any more.
    private static async Task<string> AskAsync(ProcessStatus process, string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri($"http://127.0.0.1:{process.Port}{path}"));
    }

    private static async Task<IReadOnlyList<int>> AnswersAsync(InProcessEdge edge, int count, string? suffix = null)
    {
        List<int> answers = [];
        while (answers.Count < count)
            answers.Add(int.Parse(await edge.GetAsync("/pid", suffix), CultureInfo.InvariantCulture));
        return answers;
    }
}
