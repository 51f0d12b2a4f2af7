using System.Diagnostics.CodeAnalysis;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A solution file with the projects it names. It stands for its file's path.</summary>
public class Solution : IProjectContainer, IAbsolutePathHolder
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SolutionFolder> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Project> _projects = [];

    internal Solution(AbsolutePath path) => Path = path;

    /// <summary>The file.</summary>
    public AbsolutePath? Path { get; set; }

    AbsolutePath IAbsolutePathHolder.Path => Path.NotNull();

    /// <summary>The file's name without its extension.</summary>
    public string? Name => Path?.NameWithoutExtension;

    /// <summary>The file's name.</summary>
    public string? FileName => Path?.Name;

    /// <summary>The folder that holds the file.</summary>
    public AbsolutePath? Directory => Path?.Parent;

    /// <summary>All projects, in the file's order.</summary>
    public IReadOnlyCollection<Project> AllProjects => _projects;

    /// <summary>All folders, in the file's order.</summary>
    public IReadOnlyCollection<SolutionFolder> AllSolutionFolders => _folders.Values;

    IProjectContainer? IProjectContainer.Parent => null;

    /// <summary>The projects that are in no folder.</summary>
    public IReadOnlyCollection<Project> Projects => [.. _projects.Where(x => x.Parent == this)];

    /// <summary>The folders that are in no folder.</summary>
    public IReadOnlyCollection<SolutionFolder> SolutionFolders => [.. _folders.Values.Where(x => x.Parent == this)];

    /// <summary>Gives the file's path; null stays null.</summary>
    /// <param name="solution">The solution.</param>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator string?(Solution? solution) => solution?.Path;

    /// <summary>Gives the file's path; null stays null.</summary>
    /// <param name="solution">The solution.</param>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator AbsolutePath?(Solution? solution) => solution?.Path;

    /// <summary>Finds projects anywhere in the solution.</summary>
    /// <param name="wildcardPattern">A project's name, in which <c>*</c> stands for any text.</param>
    public IEnumerable<Project> GetAllProjects(string wildcardPattern)
        => _projects.Where(x => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(wildcardPattern, x.Name, ignoreCase: false));

    internal void AddFolder(string id, string name) => _folders.Add(id, new SolutionFolder(this, id, name));

    internal void AddProject(string id, string name, string path) => _projects.Add(new Project(this, id, name, path));

    internal void Nest(string child, string parent) => _parents[child] = parent;

    internal IProjectContainer ParentOf(string id) => _parents.TryGetValue(id, out var parent) && _folders.TryGetValue(parent, out var folder) ? folder : this;
}
