using Shunt.Edge.Fleet;
using Shunt.Edge.Routing;
using Shunt.Edge.State;
using Shunt.Local.Edge;

namespace Shunt.Edge.Serving;

/// <summary>Puts together what the edge tells about itself.</summary>
internal static class StatusReport
{
    /// <summary>The edge as it is now.</summary>
    /// <param name="state">Its snapshot and counters.</param>
    /// <param name="address">What it announced.</param>
    public static EdgeStatus Of(EdgeState state, EdgeAddress address)
    {
        var snapshot = state.Snapshot;
        return new EdgeStatus
        {
            SupervisorPid = address.Supervisor.Pid,
            WorkerPid = Environment.ProcessId,
            Port = address.Port,
            Build = EdgeBuild.Name,
            Instances = [.. snapshot.Instances.Select(record => record.Id).Distinct().Select(id => Of([.. snapshot.Of(id)], state))],
            Aliases = snapshot.Aliases,
            Epochs = snapshot.Epochs,
        };
    }

    private static InstanceStatus Of(IReadOnlyList<InstanceRecord> records, EdgeState state)
    {
        var first = records[0];
        var traffic = state.TrafficOf(first.Id);
        var read = traffic.Read();
        return new InstanceStatus
        {
            Spec = first.Spec,
            Pid = first.Process?.Pid ?? 0,
            Port = first.Port,
            State = Whole(records),
            ExitCode = first.ExitCode,
            Restarts = records.Sum(record => record.Restarts),
            StartedAt = records.Min(record => record.StartedAt),
            RetainedUntil = first.RetainedUntil,
            InFlight = traffic.Alias.Count,
            Requests = read.Requests,
            Failures = read.Failures,
            P50 = read.Quantile(0.5),
            P99 = read.Quantile(0.99),
            Traffic = read,
            Processes = [.. records.Select(record => Of(record, traffic))],
        };
    }

    // An instance is where that of its processes is which is best off.
    private static InstanceState Whole(IReadOnlyList<InstanceRecord> records)
    {
        return Any(InstanceState.Running) ? InstanceState.Running
            : Any(InstanceState.Starting) ? InstanceState.Starting
            : Any(InstanceState.Exited) ? InstanceState.Exited
            : InstanceState.Stopping;

        bool Any(InstanceState state) => records.Any(record => record.State == state);
    }

    private static ProcessStatus Of(InstanceRecord record, Traffic traffic) => new()
    {
        Pid = record.Process?.Pid ?? 0,
        Port = record.Port,
        State = record.State,
        ExitCode = record.ExitCode,
        Restarts = record.Restarts,
        InFlight = traffic.Alias.At(record.Number).Count,
    };
}
