using Shunt.Sources;

namespace Source;

/// <summary>A workspace that git laid out. Disposing removes its folder; the user's working tree never knows.</summary>
public sealed class Worktree : IDisposable
{
    private readonly Action _remove;
    private bool _isRemoved;

    internal Worktree(Workspace workspace, Action remove)
    {
        Workspace = workspace;
        _remove = remove;
    }

    /// <value>The version, and the folder that holds what the repository's folder held at that version; a full path.</value>
    public Workspace Workspace { get; }

    /// <summary>Removes the folder with everything built in it. What cannot be removed now is removed before the next release.</summary>
    public void Dispose()
    {
        if (_isRemoved)
            return;

        _isRemoved = true;
        _remove();
    }
}
