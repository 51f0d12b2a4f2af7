using Shunt.Aws.Failures;
using Shunt.Aws.Fencing;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Releases;
using Shunt.Aws.Services;
using Shunt.Aws.Stacks;
using Shunt.Narration;
using Shunt.Targets;

namespace Shunt.Aws;

/// <summary>One target on AWS: what its releases stand on, and the ways to it.</summary>
internal sealed record Site
{
    /// <value>Where it is.</value>
    public required AwsSettings Settings { get; init; }

    /// <value>The target's name.</value>
    public required string Target { get; init; }

    /// <value>What is released.</value>
    public required ComponentSettings Component { get; init; }

    /// <value>What its releases stand on.</value>
    public required TargetEnvironment Environment { get; init; }

    /// <value>The clients.</value>
    public required AwsClients Clients { get; init; }

    /// <value>Keeps superseded releases out.</value>
    public required Fence Fence { get; init; }

    /// <value>Who is told what happens.</value>
    public required INarrator Narrator { get; init; }

    /// <value>The clock.</value>
    public required TimeProvider Time { get; init; }

    public TargetStacks Stacks => new(Settings, Target, Component);

    public StackApi Api => new(Clients.Stacks);

    public StackWork Work => new(Api, Narrator, Time);

    public ServiceLook Services => new(Clients.Services, Clients.Balancers, Environment.Cluster);

    public FailureReasons Reasons => new(new AwsFailures(Settings, Target), Target);

    public TaskLog Log => new(Clients.Logs, Services, Environment.Logs, Component.Name);

    public Retirement Retirement => new(Clients.Schedules, Environment.RetireRole, Stacks.Prefix, Settings.Partition);
}
