namespace Shunt.Platforms;

/// <summary>One instance as the platform showed it.</summary>
public sealed record ObservedInstance
{
    /// <value>Which instance.</value>
    public required InstanceId Id { get; init; }

    /// <value>The full commit id it runs.</value>
    public required string Commit { get; init; }

    /// <value>The digest of the image it runs.</value>
    public required string Digest { get; init; }

    /// <value>How many processes or tasks serve as it, those included that are being started again.</value>
    public int Processes { get; init; } = 1;

    /// <value>Whether one of its processes or tasks runs now.</value>
    public required bool IsRunning { get; init; }

    /// <value>When it was started.</value>
    public required DateTimeOffset Since { get; init; }

    /// <value>When the platform will end it; null when it is not being retained.</value>
    public DateTimeOffset? RetainedUntil { get; init; }

    /// <value>Requests answered since it was started.</value>
    public long Requests { get; init; }

    /// <value>Of those, how many it answered with 5xx or not at all.</value>
    public long Failures { get; init; }
}
