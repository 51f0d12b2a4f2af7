namespace Nuke.Common.Tooling;

/// <summary>Turns programs into <see cref="Tool"/>s.</summary>
public static class ToolResolver
{
    /// <summary>Takes a program by its path.</summary>
    /// <param name="toolPath">The program.</param>
    /// <exception cref="ArgumentException">It does not exist.</exception>
    public static Tool GetTool(string toolPath)
    {
        Assert.FileExists(toolPath);
        return Run;

        IReadOnlyCollection<Output> Run(
            ArgumentStringHandler arguments,
            string? workingDirectory,
            IReadOnlyDictionary<string, string>? environmentVariables,
            int? timeout,
            bool? logOutput,
            bool? logInvocation,
            Action<OutputType, string>? logger,
            Action<IProcess>? exitHandler)
        {
            using var process = ProcessTasks.StartProcess(
                toolPath, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger);
            process.AssertWaitForExit();
            if (exitHandler is null)
                process.AssertZeroExitCode();
            else
                exitHandler(process);
            return process.Output;
        }
    }

    /// <summary>Takes a program of a NuGet package that was restored.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="packageExecutable">The file's name; several with <c>|</c> between them.</param>
    /// <param name="version">The version; null for the one the build refers to, else the newest.</param>
    /// <param name="framework">The target framework whose program is taken; null for the newest.</param>
    /// <exception cref="ArgumentException">The package was not restored, or has no such program.</exception>
    public static Tool GetNuGetTool(string packageId, string packageExecutable, string? version = null, string? framework = null)
        => GetTool(NuGetToolPathResolver.GetPackageExecutable(packageId, packageExecutable, version, framework));

    /// <summary>Takes a program named by an environment variable: <c>GIT_EXE</c> for <c>git</c>.</summary>
    /// <param name="name">The program's name.</param>
    /// <returns>The tool; null when the variable is not set.</returns>
    /// <exception cref="ArgumentException">The variable names a file that does not exist.</exception>
    public static Tool? TryGetEnvironmentTool(string name)
        => ToolPathResolver.TryGetEnvironmentExecutable($"{name.ToUpperInvariant()}_EXE") is { } path ? GetTool(path) : null;

    /// <summary>Takes a program from the PATH.</summary>
    /// <param name="name">The program's name.</param>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static Tool GetPathTool(string name) => GetTool(ToolPathResolver.GetPathExecutable(name));

    /// <summary>Takes a program named by an environment variable, or else from the PATH.</summary>
    /// <param name="name">The program's name.</param>
    /// <exception cref="ArgumentException">It is in neither.</exception>
    public static Tool GetEnvironmentOrPathTool(string name) => TryGetEnvironmentTool(name) ?? GetPathTool(name);
}
