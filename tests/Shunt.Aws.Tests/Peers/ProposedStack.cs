using System.Xml.Linq;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>A stack as far as its change sets go.</summary>
/// <param name="isMade">Whether it was there before its first one.</param>
internal sealed class ProposedStack(bool isMade)
{
    /// <value>Whether there is anything in it; a change set that nobody executed leaves a stack without.</value>
    public bool IsMade { get; private set; } = isMade;

    /// <value>What was executed last.</value>
    public ProposedChange? Executed { get; private set; }

    /// <value>Its change sets by their names.</value>
    public Dictionary<string, ProposedChange> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The stack's ARN, or that of a change set of it.</summary>
    public static string Arn(string stack, string? changeSet = null) =>
        $"arn:aws:cloudformation:{MotoServer.Region}:123456789012:{(changeSet is null ? $"stack/{stack}" : $"changeSet/{changeSet}")}/0";

    /// <summary>How a stack is told that a change set alone made.</summary>
    public static XElement Member(string stack) => new(
        "Stacks",
        new XElement("member", new XElement("StackName", stack), new XElement("StackId", Arn(stack)), new XElement("StackStatus", "REVIEW_IN_PROGRESS"), new XElement("CreationTime", "2026-01-01T00:00:00Z")));

    /// <summary>Finds a change set by its name or its ARN.</summary>
    public ProposedChange? Find(string changeSet) => Sets.GetValueOrDefault(changeSet.StartsWith("arn:", StringComparison.Ordinal) ? changeSet.Split('/')[1] : changeSet);

    /// <summary>Executes one; the others are of no use any more.</summary>
    public void Execute(ProposedChange change)
    {
        foreach (var other in Sets.Values.Where(other => other.Execution == "AVAILABLE"))
            other.Execution = "OBSOLETE";

        (change.Execution, Executed, IsMade) = ("EXECUTE_COMPLETE", change, true);
    }
}
