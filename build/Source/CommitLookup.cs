using System.Globalization;
using System.Text;
using Shunt.Versions;

namespace Source;

/// <summary>Looks up commits by exact names. One git process answers for any number of them, so that start-up stays short.</summary>
internal sealed class CommitLookup(GitCommand git)
{
    private static readonly byte[] Committer = "committer "u8.ToArray();

    /// <summary>Finds the commits that names stand for.</summary>
    /// <param name="names">Full ref names, commit ids, or <c>HEAD</c>.</param>
    /// <returns>In the order of the names: the commit; null where there is none or more than one.</returns>
    /// <exception cref="GitException">Git failed, or the repository's ids are not SHA-1.</exception>
    public IReadOnlyList<ReleaseVersion?> Find(IReadOnlyList<string> names)
    {
        var input = string.Concat(names.Select(name => $"{name}^{{commit}}\n"));
        var answer = git.Ask(["cat-file", "--batch"], input);
        if (!answer.IsGood)
            throw new GitException($"'git cat-file' failed in '{git.Folder}': {answer.Reason}. Nothing was touched.");

        var found = new List<ReleaseVersion?>(names.Count);
        var rest = answer.Bytes.Span;
        while (rest.Length > 0)
        {
            // A found object is '<id> commit <size>', its bytes, a line feed; anything else is one line that ends in the reason.
            var line = Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'\n')]);
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
            var words = line.Split(' ');
            if (words is [var id, "commit", var size] && int.TryParse(size, CultureInfo.InvariantCulture, out var length))
            {
                found.Add(Version(id, rest[..length]));
                rest = rest[(length + 1)..];
            }
            else
            {
                found.Add(null);
            }
        }

        return found;
    }

    private ReleaseVersion Version(string id, ReadOnlySpan<byte> commit)
    {
        if (id.Length != 40)
            throw new GitException($"The repository '{git.Folder}' names its commits by SHA-256; versions are SHA-1 ids of 40 digits.");

        // The header ends at the first empty line; names in it may be in any encoding, the time is ASCII.
        var header = commit[..(commit.IndexOf("\n\n"u8) is >= 0 and var end ? end : commit.Length)];
        foreach (var range in header.Split((byte)'\n'))
        {
            if (header[range].StartsWith(Committer))
                return new ReleaseVersion(id, Time(Encoding.Latin1.GetString(header[range])));
        }

        throw new GitException($"Commit '{id}' in '{git.Folder}' has no committer. Run 'git fsck'.");
    }

    private static DateTimeOffset Time(string committer)
    {
        var seconds = long.Parse(committer.Split(' ')[^2], CultureInfo.InvariantCulture);
        return DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
    }
}
