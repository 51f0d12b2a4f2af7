using Shunt;
using Shunt.Narration;
using Shunt.Scans;
using Source;

namespace Scans;

/// <summary>Looks for secrets in what a commit is about to add or change.</summary>
/// <param name="repository">The clone.</param>
/// <param name="allowed">What is known and lived with.</param>
sealed class CommitGuard(string repository, IReadOnlyList<Allowance> allowed)
{
    private const string Link = "120000";
    private const string Submodule = "160000";

    /// <summary>Looks through the files that a tree has and the last commit has not, or has otherwise.</summary>
    /// <param name="tree">The tree's id, from <c>git write-tree</c>.</param>
    /// <param name="narrator">Told of what is allowed.</param>
    /// <exception cref="BadUsageException">There is no such tree.</exception>
    /// <exception cref="ScanRefusedException">There is a secret and it is not allowed. Nothing was committed.</exception>
    public void Check(string tree, INarrator narrator)
    {
        var git = new GitCommand(repository);
        var after = IdOf(git, $"{tree}^{{tree}}")
            ?? throw new BadUsageException($"--staged: '{tree}' is no tree of this clone. It is for the commit hook that './build.sh Guard' installs.");
        var before = IdOf(git, "HEAD^{tree}") ?? git.Read(["hash-object", "-t", "tree", "--stdin"]).Trim();

        var findings = Changed(git, before, after)
            .SelectMany(file => SecretScan.OfContent(ContentOf(git, file.Blob, file.Name, narrator).Span, file.Name))
            .Distinct()
            .ToList();
        Weighing.Of(ReleaseScans.Secrets, findings, allowed, narrator).RequireForCommit();
    }

    private static string? IdOf(GitCommand git, string name) =>
        git.Ask(["rev-parse", "--verify", "--quiet", "--end-of-options", name]) is { IsGood: true } answer ? answer.Output.Trim() : null;

    private static ReadOnlyMemory<byte> ContentOf(GitCommand git, string blob, string name, INarrator narrator)
    {
        var answer = git.Ask(["cat-file", "blob", blob]);
        if (answer.IsCut)
            narrator.Warn($"Only the first {answer.Bytes.Length / 1024 / 1024} MiB of '{name}' were searched for secrets.");
        else if (!answer.IsGood)
            throw new GitException($"'{name}' was not searched for secrets: {answer.Reason}. Nothing was committed.");
        return answer.Bytes;
    }

    // Each record is ":<mode> <mode> <id> <id> <letter>", then the name.
    private static IEnumerable<(string Blob, string Name)> Changed(GitCommand git, string before, string after) =>
        git.Read(["diff-tree", "-r", "-z", "--no-renames", "--diff-filter=AMT", before, after])
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Chunk(2)
            .Select(record => (Parts: record[0].Split(' '), Name: record[1]))
            .Where(record => record.Parts[1] is not (Link or Submodule))
            .Select(record => (record.Parts[3], record.Name));
}
