namespace Bench.Engine;

/// <summary>A command that is measured.</summary>
/// <param name="Name">How the report names it.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="MostRatio">How many times as long as the empty program it may take; null where nothing is promised.</param>
sealed record Subject(string Name, IReadOnlyList<string> Command, string Folder, double? MostRatio = null)
{
    /// <summary>The most memory a no-op may take, in MiB.</summary>
    public const double MostMemoryMiB = 60;

    /// <value>Whether the promise about memory is for this one.</value>
    public bool BindsMemory => MostRatio is not null;

    /// <summary>The subjects: the first is what the others are ratios to. <c>Bench</c> without a suite lists a folder: next to nothing.</summary>
    /// <param name="root">The repository's folder.</param>
    public static IReadOnlyList<Subject> All(string root)
    {
        // Compiles the build where it is not current, so that no run of the measurement does.
        var launcher = new Subject("`./build.sh`, a target with nothing to do (`Bench`)", ["./build.sh", "Bench"], root, MostRatio: 6);
        Measurement.Run(launcher);
        var build = Path.Combine(File.ReadAllLines(Path.Combine(root, "artifacts", "run", "current"))[3], "Build.dll");
        return
        [
            new("an empty program", ["dotnet", Own(root, "Empty")], root),
            new("a build of one empty target, not precompiled", ["dotnet", Own(root, "NoOp")], Path.Combine(root, "bench", "engine", "NoOp")),
            new("this build, `--help`", ["dotnet", build, "--help"], root),
            new("this build, a target with nothing to do (`Bench`)", ["dotnet", build, "Bench"], root, MostRatio: 4),
            launcher,
            new("`./build.sh Status`", ["./build.sh", "Status"], root),
        ];
    }

    private static string Own(string root, string name) => Path.Combine(root, "artifacts", "bin", name, "release", name + ".dll");
}
