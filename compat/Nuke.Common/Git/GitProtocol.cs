namespace Nuke.Common.Git;

/// <summary>How a remote repository is spoken to.</summary>
public enum GitProtocol
{
    /// <summary>Over HTTPS.</summary>
    Https,

    /// <summary>Over SSH.</summary>
    Ssh,
}
