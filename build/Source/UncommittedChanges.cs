namespace Source;

/// <summary>The files that differ from the last commit, and so are left out of a release.</summary>
/// <param name="Files">Their paths, relative to the repository, in ordinal order; untracked files included, ignored ones not.</param>
/// <param name="IsCut">Whether there are more than could be read.</param>
public sealed record UncommittedChanges(IReadOnlyList<string> Files, bool IsCut)
{
    /// <summary>How many files a message names.</summary>
    public const int NamedCount = 3;

    /// <value>Whether there is any.</value>
    public bool Any => Files.Count > 0;

    /// <summary>One line for people: <c>3 files (a.cs, b.cs, c.cs)</c>; <c>none</c> when there are none.</summary>
    public override string ToString()
    {
        if (!Any)
            return "none";

        var rest = Files.Count > NamedCount ? ", …" : "";
        var count = IsCut ? $"more than {Files.Count} files" : Files.Count == 1 ? "1 file" : $"{Files.Count} files";
        return $"{count} ({string.Join(", ", Files.Take(NamedCount))}{rest})";
    }
}
