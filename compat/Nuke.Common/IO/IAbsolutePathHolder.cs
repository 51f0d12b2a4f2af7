namespace Nuke.Common.IO;

/// <summary>Something that has one path on disk, such as a solution or a project.</summary>
public interface IAbsolutePathHolder
{
    /// <summary>The path.</summary>
    AbsolutePath Path { get; }
}
