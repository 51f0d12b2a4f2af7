namespace Nuke.Common.ProjectModel;

/// <summary>A solution, or a folder in one.</summary>
public interface IProjectContainer
{
    /// <summary>What holds it; null for a solution.</summary>
    IProjectContainer? Parent { get; }

    /// <summary>The projects directly in it.</summary>
    IReadOnlyCollection<Project> Projects { get; }

    /// <summary>The folders directly in it.</summary>
    IReadOnlyCollection<SolutionFolder> SolutionFolders { get; }
}
