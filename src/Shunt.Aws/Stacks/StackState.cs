namespace Shunt.Aws.Stacks;

/// <summary>A stack, at one moment.</summary>
/// <param name="Status">Its state.</param>
/// <param name="StatusName">What CloudFormation calls it; empty when there is no such stack.</param>
/// <param name="Reason">What CloudFormation says of it; empty for nothing.</param>
internal sealed record StackState(StackStatus Status, string StatusName, string Reason)
{
    /// <summary>There is no such stack.</summary>
    public static readonly StackState Absent = new(StackStatus.Absent, "", "");

    /// <value>Its name; empty when there is no such stack.</value>
    public string Name { get; init; } = "";

    /// <value>Its ARN, which no other stack has, not even a later one of the same name.</value>
    public string Id { get; init; } = "";

    /// <value>When it was begun, in UTC.</value>
    public DateTime Since { get; init; }

    /// <value>Its tags.</value>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <value>The name of the change set that was executed last; null when none was.</value>
    public string? ChangeSet { get; init; }

    /// <value>What it was asked for last.</value>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <value>What it tells.</value>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>();
}
