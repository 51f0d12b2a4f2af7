namespace Nuke.Common.Execution;

/// <summary>Something that an attribute of the build's class adds to its events.</summary>
public interface IBuildExtension
{
    /// <summary>Those with a higher one go first; default 0.</summary>
    float Priority { get; }
}
