namespace Release;

/// <summary>What the command line asked for.</summary>
sealed record ReleaseRequest
{
    /// <value>The repository's folder.</value>
    public required string Repository { get; init; }

    /// <value>Tag, branch or commit; null when none was given (HEAD for a release, the working tree for Lint, Test and Build).</value>
    public required string? Version { get; init; }

    /// <value>The target's name.</value>
    public required string Target { get; init; }

    /// <value>Whether slow scans are left out.</value>
    public required bool SkipSlowScans { get; init; }

    /// <value>Whether effects are printed instead of carried out.</value>
    public required bool DryRun { get; init; }

    /// <value>Whether <c>Status</c> or <c>History</c> prints one JSON document.</value>
    public required bool Json { get; init; }

    /// <value>Whether <c>History</c> lists images.</value>
    public required bool Images { get; init; }

    /// <value>Why, in the words of who asked; null when no reason was given.</value>
    public required string? Reason { get; init; }

    /// <value>Why the target's rules are set aside; null when they are to hold.</value>
    public required string? BreakGlass { get; init; }

    /// <value>Whether <c>Rollback</c> is only practised.</value>
    public required bool Drill { get; init; }

    /// <value>How long to wait while another release holds the target; zero for not at all.</value>
    public required TimeSpan Wait { get; init; }

    /// <value>Whether <c>Doctor</c> repairs a damaged ledger.</value>
    public required bool Repair { get; init; }

    /// <value>Which suite <c>Bench</c> runs; null to list the suites.</value>
    public required string? Suite { get; init; }

    /// <value>The target of this command that changes what serves, or would end in doing so; null when none does.</value>
    public required string? Change { get; init; }

    /// <value>Whether the command releases a commit; otherwise it works on the working tree.</value>
    public required bool IsRelease { get; init; }
}
