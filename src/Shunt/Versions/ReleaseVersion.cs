using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Shunt.Versions;

/// <summary>One commit, resolved once: what every later step builds, deploys and records.</summary>
public sealed partial record ReleaseVersion
{
    /// <summary>How many hex digits of the commit name a version in routes and logs.</summary>
    public const int SuffixLength = 12;

    /// <summary>Makes the version of a resolved commit.</summary>
    /// <param name="commit">The full commit id: 40 lower-case hex digits.</param>
    /// <param name="committedAt">The commit's own time, which every file of the image carries.</param>
    /// <exception cref="ArgumentException"><paramref name="commit"/> is not 40 lower-case hex digits.</exception>
    public ReleaseVersion(
        [RegularExpression("^[0-9a-f]{40}$", ErrorMessage = "A version is one commit, 40 lower-case hex digits; 'history.Resolve(name)' finds the one that a name means.")] string commit,
        DateTimeOffset committedAt)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (!CommitId().IsMatch(commit))
            throw new ArgumentException($"'{commit}' is not a full commit id: 40 lower-case hex digits.", nameof(commit));

        Commit = commit;
        CommittedAt = committedAt;
    }

    /// <value>The full commit id, 40 lower-case hex digits.</value>
    public string Commit { get; }

    /// <value>The first 12 hex digits of the commit: the version's part of a suffixed route.</value>
    public string Suffix => Commit[..SuffixLength];

    /// <value>When the commit was made.</value>
    public DateTimeOffset CommittedAt { get; }

    /// <inheritdoc />
    public override string ToString() => Suffix;

    [GeneratedRegex(@"^[0-9a-f]{40}\z")]
    private static partial Regex CommitId();
}
