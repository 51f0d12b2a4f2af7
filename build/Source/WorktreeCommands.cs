namespace Source;

/// <summary>Runs the git commands that lay out, list and remove worktrees.</summary>
/// <remarks>
/// Git reads the records of all worktrees while another git may be writing one, and ends on a record that is half written ("failed
/// to read .git/worktrees/…", seen with git 2.39 and six at once). The record is whole a moment later, so that asking again is enough.
/// </remarks>
internal sealed class WorktreeCommands(GitCommand git)
{
    private const int Attempts = 20;

    // The bytes are the commit's own: no hook, no line ends of this machine, no sparse patterns of this clone.
    private static readonly string[] Settings =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.autocrlf=false", "-c", "core.sparseCheckout=false",
        "-c", "gc.auto=0", "-c", "maintenance.auto=false",
    ];

    /// <summary>Lays out a commit in a folder that does not exist.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="commit">The full commit id.</param>
    public GitAnswer Add(string path, string commit) =>
        Ask(git, ["worktree", "add", "--quiet", "--detach", "--end-of-options", path, commit]);

    /// <summary>Fetches the submodules of a worktree. Nothing is written to the clone's settings, as <c>--init</c> would.</summary>
    /// <param name="path">The worktree.</param>
    public GitAnswer AddSubmodules(string path) =>
        Ask(git.In(path), ["-c", "submodule.active=.", "submodule", "--quiet", "update", "--recursive"]);

    /// <summary>Removes a worktree and git's record of it, or the record alone where the folder is gone.</summary>
    /// <param name="path">The worktree. One that git does not know is left as it is.</param>
    public void Remove(string path) =>
        Ask(git, ["worktree", "remove", "--force", "--force", "--end-of-options", path]);

    /// <summary>The folders of all worktrees that git knows, whether they exist or not.</summary>
    public IEnumerable<string> List()
    {
        const string Label = "worktree ";
        return Ask(git, ["worktree", "list", "--porcelain"]).Output.Split('\n')
            .Where(line => line.StartsWith(Label, StringComparison.Ordinal))
            .Select(line => line[Label.Length..]);
    }

    private static GitAnswer Ask(GitCommand git, string[] arguments)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = git.Ask([.. Settings, .. arguments], limit: Workspaces.LayOutLimit);
            if (answer.IsGood || attempt == Attempts || !answer.Error.Contains("failed to read .git/worktrees/", StringComparison.Ordinal))
                return answer;
        }
    }
}
