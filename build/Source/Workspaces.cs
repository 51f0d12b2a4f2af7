using Shunt.Narration;
using Shunt.Sources;
using Shunt.Versions;

namespace Source;

/// <summary>
/// Lays out versions as detached worktrees in one folder. Working tree, index, HEAD, branches and configuration of the user's
/// clone stay as they are, and its hooks are not run.
/// </summary>
/// <remarks>
/// Beside each workspace lies <c>&lt;its name&gt;.owner</c>, locked by the run that made it. The operating system drops the lock
/// when that run ends in any way; whoever can take the lock knows that the workspace is a leftover, and removes it.
/// </remarks>
public sealed class Workspaces
{
    /// <summary>How long git has to lay out a version, its submodules included.</summary>
    public static readonly TimeSpan LayOutLimit = TimeSpan.FromMinutes(10);

    private readonly GitCommand _git;
    private readonly string _folder;
    private readonly WorktreeCommands _worktrees;
    private readonly WorkspaceRemoval _removal;

    /// <summary>Prepares to lay out versions; writes nothing yet.</summary>
    /// <param name="git">Git in the repository.</param>
    /// <param name="folder">The folder for workspaces, such as <c>.shunt/work</c>; made when it is missing.</param>
    /// <param name="narrator">Told about leftovers, and about what could not be removed.</param>
    public Workspaces(GitCommand git, string folder, INarrator narrator)
    {
        ArgumentNullException.ThrowIfNull(git);
        _git = git;
        _folder = Path.GetFullPath(folder);
        _worktrees = new WorktreeCommands(git);
        _removal = new WorkspaceRemoval(_worktrees, narrator);
    }

    /// <summary>Removes what killed runs left, and lays out a version in a folder of its own.</summary>
    /// <param name="version">The version, whose commit is in this clone.</param>
    /// <exception cref="WorkspaceException">It could not be laid out; nothing is left of the attempt.</exception>
    /// <exception cref="GitException">Git did not answer in time.</exception>
    public Worktree Open(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        try
        {
            Directory.CreateDirectory(_folder);
            OuterSettings.Shut(_folder);
            _removal.RemoveLeftovers(_folder);
            return LayOut(version);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal(version, fault.Message, fault);
        }
    }

    private Worktree LayOut(ReleaseVersion version)
    {
        var prefix = Prefix();
#pragma warning disable CA2000 // Dispose objects before losing scope: the worktree owns it until its removal
        var owner = WorkspaceOwner.Take(_folder, version);
#pragma warning restore CA2000
        var path = owner.Workspace;
        var worktree = new Worktree(new Workspace(version, Path.Combine(path, prefix)), () => _removal.Remove(owner));
        try
        {
            Require(version, _worktrees.Add(path, version.Commit));
            if (File.Exists(Path.Combine(path, ".gitmodules")))
                Require(version, _worktrees.AddSubmodules(path));
            return worktree;
        }
        catch
        {
            worktree.Dispose();
            throw;
        }
    }

    private static void Require(ReleaseVersion version, GitAnswer answer)
    {
        if (!answer.IsGood)
            throw Refusal(version, answer.Reason);
    }

    private static WorkspaceException Refusal(ReleaseVersion version, string reason, Exception? cause = null) =>
        new($"Version '{version}' was not laid out: {reason.TrimEnd('.')}. Nothing was built, and what served still serves. " +
            "Make room or mend the permissions there, or set SHUNT_HOME to another folder.", cause);

    // A repository's folder below the top of its git repository lies below the top of the worktree too.
    private string Prefix() => _git.Read(["rev-parse", "--show-prefix"]).TrimEnd('\n').Replace('/', Path.DirectorySeparatorChar);
}
