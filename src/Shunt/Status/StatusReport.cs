namespace Shunt.Status;

/// <summary>What serves where: the document that <c>Status --json</c> prints.</summary>
/// <param name="Schema">The document's schema, <see cref="CurrentSchema"/>; it changes only when a member changes its meaning or goes away.</param>
/// <param name="Targets">One item a target, in the order of promotion.</param>
public sealed record StatusReport(int Schema, IReadOnlyList<TargetStatus> Targets)
{
    /// <summary>The schema of this version's documents.</summary>
    public const int CurrentSchema = 1;
}
