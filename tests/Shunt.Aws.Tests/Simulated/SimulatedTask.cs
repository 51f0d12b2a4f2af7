using Amazon.ECS.Model;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>A task that runs for some looks and then ends.</summary>
internal sealed class SimulatedTask
{
    public string Arn { get; set; } = "";

    public string StartedBy { get; set; } = "";

    /// <value>How many looks it still runs for.</value>
    public int Looks { get; set; } = 3;

    /// <value>What its process ends with; null for a container that never started.</value>
    public int? ExitCode { get; init; } = 0;

    /// <value>Why its container never started.</value>
    public string? Reason { get; init; }

    public bool IsRunning => Looks > 0;

    public Amazon.ECS.Model.Task Told() => new()
    {
        TaskArn = Arn,
        LastStatus = IsRunning ? "RUNNING" : "STOPPED",
        Containers = [new Container { ExitCode = IsRunning ? null : ExitCode, Reason = IsRunning ? null : Reason }],
    };
}
