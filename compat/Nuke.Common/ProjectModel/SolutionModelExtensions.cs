using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Reads solution files.</summary>
public static class SolutionModelExtensions
{
    private const string FolderKind = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private const string ProjectLine = "Project(";

    /// <summary>Reads a solution file in the classic format (<c>.sln</c>).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">It does not exist or has another format.</exception>
    public static Solution ReadSolution(this AbsolutePath path)
    {
        Assert.FileExists(path, $"Solution '{path}' does not exist");
        Assert.True(path.HasExtension(".sln"), $"Solution '{path}' is not in the classic format (.sln)");
        var solution = new Solution(path);
        var nests = false;
        foreach (var line in path.ReadAllLines())
        {
            var text = line.AsSpan().Trim();
            if (text.StartsWith(ProjectLine, StringComparison.Ordinal))
                AddItem(solution, line.Split('"'));
            else if (text.StartsWith("GlobalSection(", StringComparison.Ordinal))
                nests = text.StartsWith("GlobalSection(NestedProjects)", StringComparison.Ordinal);
            else if (nests && text.IndexOf('=') is > 0 and var equals)
                solution.Nest(text[..equals].Trim().ToString(), text[(equals + 1)..].Trim().ToString());
        }

        return solution;
    }

    // Project("{kind}") = "name", "path", "{id}"
    private static void AddItem(Solution solution, string[] parts)
    {
        if (parts.Length < 8)
            return;
        if (parts[1].Equals(FolderKind, StringComparison.OrdinalIgnoreCase))
            solution.AddFolder(parts[7], parts[3]);
        else
            solution.AddProject(parts[7], parts[3], parts[5].Replace('\\', '/'));
    }
}
