namespace Nuke.Common.CI;

/// <summary>A host that is a CI server.</summary>
public interface IBuildServer
{
    /// <summary>The branch it builds; null when it does not say.</summary>
    string? Branch { get; }

    /// <summary>The commit it builds; null when it does not say.</summary>
    string? Commit { get; }
}
