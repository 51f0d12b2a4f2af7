namespace Shunt.Edge;

/// <summary>Which compilation of the edge this process runs.</summary>
internal static class EdgeBuild
{
    /// <value>The name of the folder that its files are in: the first 16 hex digits of their hash.</value>
    public static string Name { get; } = Of(AppContext.BaseDirectory);

    /// <summary>Which compilation a folder holds.</summary>
    /// <param name="folder">The folder.</param>
    public static string Of(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
}
