using System.Text.Json.Serialization;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Edge.State;

/// <summary>What the edge remembers of one process of an instance over its own end. A snapshot that tells no number is of a time when each instance had one.</summary>
internal sealed record InstanceRecord
{
    /// <value>What was asked for.</value>
    public required InstanceSpec Spec { get; init; }

    /// <value>Which of the instance's processes, from 0.</value>
    public int Number { get; init; }

    /// <value>Names this start of it: 128 random bits in hex, which the process finds in <c>SHUNT_INSTANCE</c>.</value>
    public required string Nonce { get; init; }

    /// <value>The loopback port it was told to listen on.</value>
    public required int Port { get; init; }

    /// <value>Where it is in its life.</value>
    public required InstanceState State { get; init; }

    /// <value>When it was started first.</value>
    public required DateTimeOffset StartedAt { get; init; }

    /// <value>Its process; null when none runs.</value>
    public ProcessMark? Process { get; init; }

    /// <value>Whether it has ever answered 200 on its health path: only then is it started again when it ends by itself.</value>
    public bool HasBeenHealthy { get; init; }

    /// <value>How its last process ended.</value>
    public int? ExitCode { get; init; }

    /// <value>How often it was started again.</value>
    public int Restarts { get; init; }

    /// <value>When the edge ends it; null when no window runs.</value>
    public DateTimeOffset? RetainedUntil { get; init; }

    /// <value>Which instance.</value>
    [JsonIgnore]
    public InstanceId Id => Spec.Id;

    /// <value>Which process of which instance.</value>
    [JsonIgnore]
    public ProcessId Place => new(Id, Number);

    /// <value>Whether requests can be sent to it.</value>
    [JsonIgnore]
    public bool IsLive => Process is not null && State is InstanceState.Starting or InstanceState.Running;

    /// <value>Whether it is to be running, though it may not be at the moment.</value>
    [JsonIgnore]
    public bool ShouldLive => HasBeenHealthy && State != InstanceState.Stopping;
}
