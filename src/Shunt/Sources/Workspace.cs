using Shunt.Images;
using Shunt.Versions;

namespace Shunt.Sources;

/// <summary>A version's own source in a folder of its own, apart from the working tree.</summary>
public sealed record Workspace
{
    /// <summary>Says where a version was checked out.</summary>
    /// <param name="version">The version.</param>
    /// <param name="folder">The folder that holds its source.</param>
    public Workspace(ReleaseVersion version, string folder)
    {
        Version = version;
        Folder = folder;
    }

    /// <value>The version.</value>
    public ReleaseVersion Version { get; }

    /// <value>The folder that holds its source.</value>
    public string Folder { get; }

    /// <summary>Says that the source went through its checks.</summary>
    /// <param name="checks">Every check, skipped ones included; at least one.</param>
    /// <exception cref="ArgumentException">There is no check.</exception>
    public CheckedSource Checked(IReadOnlyList<Check> checks) => new(this, checks);
}
