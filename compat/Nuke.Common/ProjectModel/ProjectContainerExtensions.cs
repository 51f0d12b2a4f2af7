namespace Nuke.Common.ProjectModel;

/// <summary>Look-ups by name.</summary>
public static class ProjectContainerExtensions
{
    /// <summary>Finds a project directly in a solution or folder.</summary>
    /// <param name="container">The solution or folder.</param>
    /// <param name="name">The project's name, letter case included.</param>
    /// <returns>The project; null when there is none.</returns>
    public static Project? GetProject(this IProjectContainer container, string name) => container.Projects.SingleOrDefault(x => x.Name == name);

    /// <summary>Finds a folder directly in a solution or folder.</summary>
    /// <param name="container">The solution or folder.</param>
    /// <param name="name">The folder's name, letter case included.</param>
    /// <returns>The folder; null when there is none.</returns>
    public static SolutionFolder? GetSolutionFolder(this IProjectContainer container, string name)
        => container.SolutionFolders.SingleOrDefault(x => x.Name == name);
}
