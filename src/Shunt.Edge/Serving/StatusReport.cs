using Shunt.Edge.Fleet;
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
            Instances = [.. snapshot.Instances.Select(record => Of(record, state))],
            Aliases = snapshot.Aliases,
            Epochs = snapshot.Epochs,
        };
    }

    private static InstanceStatus Of(InstanceRecord record, EdgeState state)
    {
        var traffic = state.TrafficOf(record.Id);
        var read = traffic.Read();
        return new InstanceStatus
        {
            Spec = record.Spec,
            Pid = record.Process?.Pid ?? 0,
            Port = record.Port,
            State = record.State,
            ExitCode = record.ExitCode,
            Restarts = record.Restarts,
            StartedAt = record.StartedAt,
            RetainedUntil = record.RetainedUntil,
            InFlight = traffic.Alias.Count,
            Requests = read.Requests,
            Failures = read.Failures,
            P50 = read.Quantile(0.5),
            P99 = read.Quantile(0.99),
            Traffic = read,
        };
    }
}
