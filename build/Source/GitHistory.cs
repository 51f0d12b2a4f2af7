using System.Security.Cryptography;
using System.Text;
using Shunt;
using Shunt.Narration;
using Shunt.Versions;

namespace Source;

/// <summary>The history of this clone: versions by name, how they stand to each other, and what is not committed.</summary>
public sealed class GitHistory
{
    // What the release tool is made of; build.sh and build.ps1 compile it again when any of it changed.
    private static readonly string[] ToolPaths = ["build", "compat", "src/Shunt*", "Directory.*", "global.json"];

    private readonly GitCommand _git;
    private readonly CommitLookup _commits;
    private readonly MissingHistory _missing;

    /// <summary>Prepares to read; starts nothing yet.</summary>
    /// <param name="git">Git in the repository.</param>
    /// <param name="narrator">Told when a shallow clone's history is fetched.</param>
    public GitHistory(GitCommand git, INarrator narrator)
    {
        ArgumentNullException.ThrowIfNull(git);
        ArgumentNullException.ThrowIfNull(narrator);
        _git = git;
        _commits = new CommitLookup(git);
        _missing = new MissingHistory(git, narrator);
    }

    /// <summary>Finds the one commit that a name means, with a single git process when the name is known.</summary>
    /// <param name="asked">A tag, a branch, a commit of at least 7 hex digits, or <c>HEAD</c>.</param>
    /// <remarks>
    /// A name without a local tag or branch is looked for on <c>origin</c>. In a shallow clone that lacks the version, the rest of the
    /// history is fetched once, within 2 minutes; working tree, index and HEAD stay as they are.
    /// </remarks>
    /// <exception cref="BadUsageException">The text is no name, the name is unknown or ambiguous, or there is no repository.</exception>
    /// <exception cref="GitException">Git failed or did not answer in time.</exception>
    public ReleaseVersion Resolve(string asked)
    {
        var name = VersionName.Parse(asked);
        var found = Find(name);
        if (found is null && !name.IsHead && _missing.Fetch())
            found = Find(name);
        if (found is not null)
            return found;
        if (_commits.Find([VersionName.Head]) is [null])
            throw VersionRefusal.NoCommit(_git.Folder);

        throw VersionRefusal.Unknown(name, KnownNames(), _missing.Refusal);
    }

    /// <summary>How one commit stands to another. Never guessed: what the history at hand cannot prove is <see cref="Ancestry.Unknown"/>.</summary>
    /// <param name="first">A full commit id, which need not be in this clone.</param>
    /// <param name="second">A full commit id, which need not be in this clone.</param>
    /// <remarks>A shallow clone that cannot tell fetches the rest of its history once, within 2 minutes.</remarks>
    /// <exception cref="ArgumentException">One of them is no full commit id.</exception>
    /// <exception cref="BadUsageException">There is no repository.</exception>
    /// <exception cref="GitException">Git failed or did not answer in time.</exception>
    public Ancestry Relate(string first, string second)
    {
        foreach (var commit in (string[])[first, second])
        {
            if (!VersionName.Parse(commit).IsFullCommit)
                throw new ArgumentException($"'{commit}' is not a full commit id: 40 hex digits.", nameof(first));
        }

        var ancestry = Compare(first, second);
        var isProven = ancestry is Ancestry.Same or Ancestry.Ancestor or Ancestry.Descendant;
        if (!isProven && _missing.Fetch())
            ancestry = Compare(first, second);

        // Where a shallow history ends, "no way found" proves nothing.
        return ancestry == Ancestry.Diverged && _missing.IsShallow() ? Ancestry.Unknown : ancestry;
    }

    /// <summary>The branches that a commit is on: those of <c>origin</c>, as this clone last saw them; its own where it knows none of <c>origin</c>.</summary>
    /// <param name="commit">A full commit id, which need not be in this clone.</param>
    /// <remarks>
    /// A branch that was only made here proves nothing of what a team agreed on. A shallow clone that finds none fetches the rest of its history
    /// once, within 2 minutes.
    /// </remarks>
    /// <exception cref="BadUsageException">There is no repository.</exception>
    /// <exception cref="GitException">Git failed or did not answer in time.</exception>
    public IReadOnlyList<string> BranchesOf(string commit)
    {
        var found = FindBranches(commit);
        return found.Count == 0 && _missing.Fetch() ? FindBranches(commit) : found;
    }

    /// <summary>Names what is not committed: a release leaves it out.</summary>
    /// <param name="paths">Where to look, as git patterns relative to the repository's folder; none means everywhere.</param>
    /// <exception cref="BadUsageException">There is no repository.</exception>
    /// <exception cref="GitException">Git failed or did not answer in time.</exception>
    public UncommittedChanges UncommittedChanges(params string[] paths)
    {
        // Without rename detection each entry is two letters of state, a space and one path. No file monitor is started.
        var answer = _git.Ask(
            ["-c", "core.fsmonitor=false", "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", .. paths]);
        if (!answer.IsGood && !answer.IsCut)
            throw new GitException($"What is not committed in '{_git.Folder}' is not known: {answer.Reason}. No traffic moved.");

        var entries = answer.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var whole = answer.IsCut ? entries.SkipLast(1) : entries;
        return new UncommittedChanges([.. whole.Select(entry => entry[3..]).Order(StringComparer.Ordinal)], answer.IsCut);
    }

    /// <summary>What the code that releases is, and whether it is all committed.</summary>
    /// <exception cref="BadUsageException">There is no repository.</exception>
    /// <exception cref="GitException">Git failed or did not answer in time.</exception>
    public ToolHash ToolHash()
    {
        var index = _git.Read(["ls-files", "--stage", "-z", "--", .. ToolPaths]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(index)));
        return new ToolHash($"sha256:{hash}", UncommittedChanges(ToolPaths));
    }

    private ReleaseVersion? Find(VersionName name)
    {
        if (name.IsHead || name.IsFullCommit || name.Text.StartsWith("refs/", StringComparison.Ordinal))
            return _commits.Find([name.Text])[0];

        // Full names only: a bare one would also be read as 'git describe' output, FETCH_HEAD and the like.
        string[] refs = [$"refs/tags/{name}", $"refs/heads/{name}", $"refs/remotes/origin/{name}", $"refs/remotes/{name}"];
        if (name.LooksDescribed && !refs.Any(full => _git.Ask(["show-ref", "--verify", "--quiet", full]).IsGood))
            return null;

        var found = _commits.Find(name.CanBeCommit ? [.. refs, name.Text] : refs);
        if (found[0] is { } tag && found[1] is { } branch && tag.Commit != branch.Commit)
            throw VersionRefusal.Ambiguous(name, [refs[0], refs[1]]);

        var named = found.Take(refs.Length).FirstOrDefault(version => version is not null);
        if (!name.CanBeCommit || (named is null && found[refs.Length] is not null))
            return named ?? found.ElementAtOrDefault(refs.Length);

        return OnlyOne(name, named);
    }

    // A hex name that is also a ref, or that no single commit starts with: all its meanings are looked at.
    private ReleaseVersion? OnlyOne(VersionName name, ReleaseVersion? named)
    {
        var ids = _git.Read(["rev-parse", $"--disambiguate={name}"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var commits = _commits.Find(ids).Append(named).OfType<ReleaseVersion>().DistinctBy(version => version.Commit).ToList();
        return commits.Count <= 1 ? commits.FirstOrDefault() : throw VersionRefusal.Ambiguous(name, commits.Select(version => version.Commit));
    }

    private List<string> FindBranches(string commit)
    {
        const string Origin = "refs/remotes/origin/";
        var side = _git.Read(["for-each-ref", "--count=1", "--format=%(refname)", Origin]).Length > 0 ? Origin : "refs/heads/";
        var answer = _git.Ask(["for-each-ref", "--format=%(refname)", "--contains", commit, side]);
        return answer.IsGood
            ? [.. answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(full => full[side.Length..]).Where(name => name != VersionName.Head)]
            : [];
    }

    private Ancestry Compare(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
            return Ancestry.Same;

        // Counts what only the first reaches and what only the second does; 128 means that one of them is not here.
        var answer = _git.Ask(["rev-list", "--left-right", "--count", "--end-of-options", $"{first}...{second}"]);
        if (!answer.IsGood)
            return Ancestry.Unknown;

        return answer.Output.Trim().Split('\t') switch
        {
            ["0", _] => Ancestry.Ancestor,
            [_, "0"] => Ancestry.Descendant,
            _ => Ancestry.Diverged,
        };
    }

    private IEnumerable<string> KnownNames()
    {
        var names = _git.Read(["for-each-ref", "--format=%(refname)", "refs/tags", "refs/heads", "refs/remotes/origin"]);
        string[] folders = ["refs/tags/", "refs/heads/", "refs/remotes/origin/"];
        return names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name[folders.First(folder => name.StartsWith(folder, StringComparison.Ordinal)).Length..])
            .Append(VersionName.Head);
    }
}
