namespace Shunt.Aws.Stacks;

/// <summary>A stack as it should be.</summary>
internal sealed record StackPlan
{
    /// <value>Its name.</value>
    public required string Name { get; init; }

    /// <value>Its template.</value>
    public required string Template { get; init; }

    /// <value>The template's parameters, all of those that have no default. None of them is a secret.</value>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <value>Its tags, which CloudFormation gives to everything in it that can have some.</value>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <value>The role by which CloudFormation makes and removes what is in it; null for that of whoever asks.</value>
    public string? Role { get; init; }

    /// <value>The alarms that take an update back, 5 at most, by their ARNs. Default none.</value>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <value>How long CloudFormation watches them after an update: whole minutes, 0 to 180. Default 0.</value>
    public TimeSpan Monitoring { get; init; }
}
