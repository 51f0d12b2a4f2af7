using Shunt;
using Shunt.Narration;
using Source;

namespace Scans;

/// <summary>The git hook that runs before each commit in a clone, and has what is to be committed looked through.</summary>
static class CommitHook
{
    // The tree, and not the index: 'git commit <file>' and 'git commit --all' make an index of their own, which the hook alone is told of.
    private const string Step = "tree=$(git write-tree) && ./build.sh Guard --staged \"$tree\" || exit 1";

    private const string Mark = "# Written by './build.sh Guard':";

    private const string Script =
        $"""
        #!/bin/sh
        {Mark} ends a commit that holds what looks like a secret. 'git commit --no-verify' leaves it out once.
        {Step}

        """;

    private const UnixFileMode Runnable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Installs the hook. One of an earlier version is replaced; where it is already as it should be, nothing is done.</summary>
    /// <param name="repository">The clone.</param>
    /// <param name="narrator">Told what was done.</param>
    /// <exception cref="BadUsageException">There is another hook, or hooks lie outside the clone and belong to others, too. Nothing was written.</exception>
    public static void Install(string repository, INarrator narrator)
    {
        var git = new GitCommand(repository);
        var path = Path.Combine(git.Folder, git.Read(["rev-parse", "--git-path", "hooks/pre-commit"]).Trim());
        var own = Path.Combine(git.Folder, git.Read(["rev-parse", "--git-common-dir"]).Trim());
        if (!IsBelow(path, own) && !IsBelow(path, git.Folder))
            throw new BadUsageException($"No hook was installed: git's core.hooksPath leads out of this clone, to '{Path.GetDirectoryName(path)}', and a hook there would run in other clones, too. Add this to theirs where ./build.sh exists: {Step}");

        var found = File.Exists(path) ? File.ReadAllText(path) : null;
        if (found == Script)
        {
            narrator.Say($"Nothing to do: '{path}' is installed.");
            return;
        }

        if (found is not null && !found.Contains(Mark, StringComparison.Ordinal))
            throw new BadUsageException($"No hook was installed: '{path}' is another one. Add this line to it: {Step}");

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Runnable);
        narrator.Say($"'{path}' looks for secrets before each commit.");
    }

    private static bool IsBelow(string path, string folder) =>
        !Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path)).StartsWith("..", StringComparison.Ordinal);
}
