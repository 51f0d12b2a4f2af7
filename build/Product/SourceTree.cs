namespace Product;

/// <summary>The source a command works on: the working tree, or one commit in a folder of its own.</summary>
sealed record SourceTree
{
    /// <value>The folder that holds the source.</value>
    public required string Folder { get; init; }

    /// <value>The commit; null for the working tree.</value>
    public required string? Commit { get; init; }

    /// <value>The projects to build, relative to the folder.</value>
    public required IReadOnlyList<string> Projects { get; init; }

    /// <value>The test projects that run before anything is deployed.</value>
    public required IReadOnlyList<string> Tests { get; init; }

    /// <value>The names of the assemblies that ship, for coverage.</value>
    public required IReadOnlyList<string> Shipped { get; init; }

    /// <value>Where reports go.</value>
    public required string Reports { get; init; }

    /// <summary>Where the SDK puts a project's compiled output.</summary>
    /// <param name="project">The project file.</param>
    public string OutputOf(string project) => Path.Combine(Folder, "artifacts", "bin", NameOf(project), "release");

    /// <summary>The assembly a project makes.</summary>
    /// <param name="project">The project file.</param>
    public string AssemblyOf(string project) => Path.Combine(OutputOf(project), NameOf(project) + ".dll");

    /// <summary>A project's name.</summary>
    /// <param name="project">The project file.</param>
    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);
}
