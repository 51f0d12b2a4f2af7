using System.Text.RegularExpressions;
using Shunt.Aws.Templates;

namespace Shunt.Aws.Failures;

/// <summary>Which role of a target may do what, as the environment's template itself says.</summary>
/// <param name="prefix">What the names of the roles begin with: the team's name and the target's.</param>
internal sealed partial class TargetRoles(string prefix)
{
    private const string Approvals = "/approvals/";

    // In the order in which somebody would try them.
    private static readonly (string Role, string[] Resources)[] Sections =
    [
        ("deploy", ["DeployRole", "SnapshotPolicy"]),
        ("approve", ["ApproveRole"]),
        ("operate", ["OperateRole"]),
        ("test", ["TestRole"]),
        ("execution", ["ExecutionRole"]),
        ("stacks", ["StackRole"]),
        ("retire", ["RetireRole"]),
    ];

    private static readonly Lazy<IReadOnlyList<(string Role, IReadOnlySet<string> Actions)>> Actions = new(() => Read(StackTemplates.Environment()));

    /// <value>The role of whoever releases.</value>
    public string Deploy => $"{prefix}-deploy";

    /// <summary>The role that may do something; null when none of the target's may.</summary>
    /// <param name="action">The action, such as <c>ecs:RunTask</c>.</param>
    /// <param name="resource">The resource, by its ARN; empty for any.</param>
    public string? Having(string action, string resource)
    {
        // The deploy role may write to the bucket, and not there.
        var roles = Actions.Value.Where(role => Has(role.Actions, action) && (role.Role != "deploy" || !resource.Contains(Approvals, StringComparison.Ordinal)));
        return roles.Select(role => $"{prefix}-{role.Role}").FirstOrDefault();
    }

    private static bool Has(IReadOnlySet<string> actions, string action) =>
        actions.Contains(action) || actions.Any(pattern => pattern.EndsWith('*') && action.StartsWith(pattern[..^1], StringComparison.Ordinal));

    private static IReadOnlyList<(string, IReadOnlySet<string>)> Read(string template)
    {
        var (begin, end) = (template.IndexOf("\nResources:\n", StringComparison.Ordinal), template.IndexOf("\nOutputs:\n", StringComparison.Ordinal));
        var resources = Resource().Split(template[begin..end])[1..].Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        return [.. Sections.Select(section => (section.Role, (IReadOnlySet<string>)section.Resources.SelectMany(name => Action().Matches(resources[name])).Select(match => match.Value).ToHashSet(StringComparer.Ordinal)))];
    }

    [GeneratedRegex("^  ([A-Za-z]+):$", RegexOptions.Multiline)]
    private static partial Regex Resource();

    // A key of a condition looks the same; nobody asks whether it may be done.
    [GeneratedRegex(@"\b[a-z0-9-]+:[A-Z][A-Za-z]+\*?")]
    private static partial Regex Action();
}
