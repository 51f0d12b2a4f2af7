using System.Diagnostics.CodeAnalysis;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A project of a solution. It stands for its file's path.</summary>
public class Project : SolutionItem, IAbsolutePathHolder
{
    internal Project(Solution solution, string id, string name, string relativePath)
        : base(solution, id, name) => RelativePath = relativePath;

    /// <summary>The file's path from the solution's folder.</summary>
    public string RelativePath { get; }

    /// <summary>The file.</summary>
    public AbsolutePath Path => Solution.Directory.NotNull() / RelativePath;

    /// <summary>The file's name.</summary>
    public string FileName => Path.Name;

    /// <summary>The folder that holds the file.</summary>
    public AbsolutePath Directory => Path.Parent.NotNull();

    /// <summary>Gives the file's path; null stays null.</summary>
    /// <param name="project">The project.</param>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator string?(Project? project) => project?.Path;

    /// <summary>Gives the file's path; null stays null.</summary>
    /// <param name="project">The project.</param>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator AbsolutePath?(Project? project) => project?.Path;
}
