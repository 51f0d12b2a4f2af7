using Shunt;
using Shunt.Narration;

namespace Source;

/// <summary>Removes workspaces: one's own at its end, and those that killed runs left.</summary>
internal sealed class WorkspaceRemoval(WorktreeCommands worktrees, INarrator narrator)
{
    /// <summary>Removes the workspaces in a folder that nobody owns any more.</summary>
    /// <param name="folder">The folder of all workspaces. What is not named as a workspace is not looked at.</param>
    public void RemoveLeftovers(string folder)
    {
        foreach (var path in WorkspaceOwner.Named(folder))
            RemoveLeftover(path);
        RemoveForgotten(folder);
    }

    /// <summary>Removes a workspace, and git's record of it. Never fails: what stays is a leftover for the next run.</summary>
    /// <param name="owner">The ownership, which ends.</param>
    public void Remove(WorkspaceOwner owner)
    {
        try
        {
            // Git first, which also drops its record; what it does not know, or cannot remove, is an ordinary folder.
            worktrees.Remove(owner.Workspace);
            if (Directory.Exists(owner.Workspace))
            {
                Directory.Delete(owner.Workspace, recursive: true);
                worktrees.Remove(owner.Workspace);
            }

            owner.Release();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ReleaseException)
        {
            owner.Dispose();
            narrator.Warn($"The workspace '{owner.Workspace}' was not removed: {fault.Message} The next release tries again.");
        }
    }

    private void RemoveLeftover(string path)
    {
        using var owner = WorkspaceOwner.TryTakeOver(path);
        if (owner is null)
            return;

        if (Directory.Exists(path))
            narrator.Say($"Removing the workspace '{Path.GetFileName(path)}', which an interrupted run left.");
        Remove(owner);
    }

    // Records of workspaces whose folder somebody deleted by hand. Not 'git worktree prune', which would also drop the user's
    // own worktrees on a disk that is not mounted now.
    private void RemoveForgotten(string folder)
    {
        foreach (var path in worktrees.List().Where(path => Path.GetDirectoryName(path) == folder))
        {
            if (!Directory.Exists(path) && !WorkspaceOwner.Exists(path))
                worktrees.Remove(path);
        }
    }
}
