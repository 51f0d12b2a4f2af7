namespace Shunt.Versions;

/// <summary>The refusals of a version that is a proper name but not one commit of this clone. Nothing was touched.</summary>
public static class VersionRefusal
{
    /// <summary>Nothing here has that name.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="known">The tags and branches of this clone.</param>
    /// <param name="unfetched">Why the history that a shallow clone lacks could not be fetched; null when the history is complete.</param>
    public static BadUsageException Unknown(VersionName asked, IEnumerable<string> known, string? unfetched)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (unfetched is not null)
        {
            return new BadUsageException(
                $"Version '{asked}' is not in this shallow clone, and the rest of the history was not fetched: {unfetched}. " +
                "Run 'git fetch --unshallow --tags' first.");
        }

        var nearest = NearestNames.To(asked.Text, known);
        var offer = nearest.Count > 0 ? $"nearest: {string.Join(", ", nearest)}" : "this clone has no tag and no branch";
        var remedy = IsShortHex(asked.Text)
            ? $"A commit needs at least {VersionName.ShortestCommit} hex digits."
            : "Run 'git fetch --tags' when it is newer than this clone.";
        return new BadUsageException($"Version '{asked}' is not known here; {offer}. {remedy}");
    }

    /// <summary>Several commits, or a tag and a branch, have that name.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="candidates">What it can mean, each as it can be asked for without doubt.</param>
    public static BadUsageException Ambiguous(VersionName asked, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(candidates);
        return new BadUsageException($"Version '{asked}' is ambiguous: {string.Join(", ", candidates)}. Ask for one of them.");
    }

    /// <summary>The repository has no commit.</summary>
    /// <param name="folder">The repository.</param>
    public static BadUsageException NoCommit(string folder) =>
        new($"The repository '{folder}' has no commit yet, and a release is made from a commit. Run 'git commit' first.");

    private static bool IsShortHex(string text) => text.Length < VersionName.ShortestCommit && text.All(char.IsAsciiHexDigit);
}
