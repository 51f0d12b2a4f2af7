namespace Shunt.Images;

/// <summary>What is known of one built version of a component; stored once a commit and shared by every target.</summary>
public sealed record BuildManifest
{
    /// <value>The component.</value>
    public required string Component { get; init; }

    /// <value>The full commit id.</value>
    public required string Commit { get; init; }

    /// <value>The commit's own time.</value>
    public required DateTimeOffset CommittedAt { get; init; }

    /// <value>The image's digest, <c>sha256:</c> and 64 hex digits.</value>
    public required string Digest { get; init; }

    /// <value>What the build was made with, by name: SDK, release tool, configuration.</value>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <value>The checks before the image was stored, skipped ones included.</value>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <value>What was written about the build and lies beside the manifest: the checks' reports first.</value>
    public IReadOnlyList<BuildPaper> Papers { get; init; } = [];

    /// <value>Whether every check ran. A version whose manifest is not complete is built again, unless the command leaves slow checks out.</value>
    public bool IsComplete => Checks.All(check => check.Outcome == CheckOutcome.Passed);
}
