namespace Nuke.Common.Tooling;

/// <summary>Finds programs.</summary>
public static class ToolPathResolver
{
    /// <summary>Reads the path of a program from an environment variable.</summary>
    /// <param name="environmentExecutable">The variable, such as <c>DOTNET_EXE</c>.</param>
    /// <returns>The path; null when the variable is not set.</returns>
    /// <exception cref="ArgumentException">The variable names a file that does not exist.</exception>
    public static string? TryGetEnvironmentExecutable(string environmentExecutable)
    {
        var path = EnvironmentInfo.GetVariable(environmentExecutable);
        if (path is not null)
            Assert.FileExists(path, $"File '{path}', named by {environmentExecutable}, does not exist");
        return path;
    }

    /// <summary>Finds a program on the PATH. A path, relative or not, is taken as it is.</summary>
    /// <param name="pathExecutable">The program's name or path; on Windows its extension may be left out.</param>
    /// <exception cref="ArgumentException">It was not found.</exception>
    public static string GetPathExecutable(string pathExecutable)
    {
        Assert.NotNullOrEmpty(pathExecutable);
        if (pathExecutable.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
        {
            Assert.FileExists(pathExecutable, $"Program '{pathExecutable}' does not exist");
            return Path.GetFullPath(pathExecutable);
        }

        foreach (var folder in (EnvironmentInfo.GetVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var extension in Extensions(pathExecutable))
            {
                if (Path.Join(folder, pathExecutable + extension) is var candidate && File.Exists(candidate))
                    return candidate;
            }
        }

        throw new ArgumentException($"Program '{pathExecutable}' is not on the PATH");
    }

    private static string[] Extensions(string name)
        => EnvironmentInfo.IsUnix || Path.HasExtension(name) ? [string.Empty] : [".exe", ".cmd", ".bat"];
}
