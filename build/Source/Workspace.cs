using Shunt.Versions;

namespace Source;

/// <summary>A version's own source, alone in a folder. Disposing removes the folder; the user's working tree never knows.</summary>
public sealed class Workspace : IDisposable
{
    private readonly Action _remove;
    private bool _isRemoved;

    internal Workspace(ReleaseVersion version, string root, Action remove)
    {
        Version = version;
        Root = root;
        _remove = remove;
    }

    /// <value>The version that was laid out.</value>
    public ReleaseVersion Version { get; }

    /// <value>The folder that holds what the repository's folder held at that version; a full path.</value>
    public string Root { get; }

    /// <summary>Removes the folder with everything built in it. What cannot be removed now is removed before the next release.</summary>
    public void Dispose()
    {
        if (_isRemoved)
            return;

        _isRemoved = true;
        _remove();
    }
}
