using Shunt.Edge.Control;
using Shunt.Edge.Fleet;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests.Fleet;

public sealed class ResumeTests
{
    [Fact]
    public async Task Worker_takes_up_what_runs_where_the_one_before_left_it()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        var pid = (await edge.FindAsync(Specs.Old))!.Pid;
        await edge.StopWorkerAsync();

        await edge.StartWorkerAsync();

        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
        Assert.Equal(pid, (await edge.FindAsync(Specs.Old))!.Pid);
    }

    [Fact]
    public async Task Worker_starts_again_what_ended_while_there_was_none()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        var pid = (await edge.FindAsync(Specs.Old))!.Pid;
        await edge.StopWorkerAsync();
        ProcessGroup.Signal(pid, Libc.SigKill);
        await EndToEnd.UntilAsync(() => !EndToEnd.IsAlive(pid), "it is gone");

        await edge.StartWorkerAsync();

        await edge.UntilHealthyAsync(Specs.Old);
        Assert.NotEqual(pid, (await edge.FindAsync(Specs.Old))!.Pid);
        Assert.Equal(Specs.Old, await edge.GetAsync("/"));
    }

    [Fact]
    public void Record_without_a_process_is_ended_and_one_with_it_runs()
    {
        var record = Records.Running(Specs.Old);
        var process = new ProcessMark(7, "birth");

        Assert.Equal(InstanceState.Exited, Caretaker.AsFound(record, null).State);
        Assert.Equal(9, Caretaker.AsFound(record, new Child(record.Nonce, process, HasEnded: true, 9)).ExitCode);
        Assert.Equal(process, Caretaker.AsFound(record, new Child(record.Nonce, process, HasEnded: false, null)).Process);
        Assert.Equal(InstanceState.Stopping, Caretaker.AsFound(record with { State = InstanceState.Stopping }, null).State);
    }
}
