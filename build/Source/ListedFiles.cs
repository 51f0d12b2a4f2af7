namespace Source;

/// <summary>The files of a tree as git lists them.</summary>
static class ListedFiles
{
    /// <summary>Every file that is committed, and on a working tree every one that could be: what is ignored is left out.</summary>
    /// <param name="folder">The tree; the names are relative to it.</param>
    /// <param name="patterns">Which of them, as git matches paths; none for all.</param>
    /// <exception cref="Shunt.BadUsageException">There is no git, or the folder is not in a repository that git trusts.</exception>
    /// <exception cref="GitException">Git does not list them.</exception>
    public static IReadOnlyList<string> In(string folder, params IReadOnlyList<string> patterns) =>
        [.. new GitCommand(folder).Read(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", .. patterns]).Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
