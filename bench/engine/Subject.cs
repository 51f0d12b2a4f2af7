namespace Bench.Engine;

/// <summary>A command that is measured.</summary>
/// <param name="Name">How the report names it.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="MostRatio">How many times as long as the empty program it may take; null where nothing is promised.</param>
sealed record Subject(string Name, IReadOnlyList<string> Command, double? MostRatio = null)
{
    /// <summary>The most memory a no-op may take, in MiB.</summary>
    public const double MostMemoryMiB = 60;

    /// <value>Whether the promise about memory is for this one.</value>
    public bool BindsMemory => MostRatio is not null;

    /// <summary>The subjects: the first is what the others are ratios to.</summary>
    /// <param name="root">The repository's folder.</param>
    public static IReadOnlyList<Subject> All(string root)
    {
        // Compiles the build where it is not current, so that no run of the measurement does.
        Measurement.Run(Launcher("--help"));
        var build = Path.Combine(File.ReadAllLines(Path.Combine(root, "artifacts", "run", "current"))[3], "Build.dll");
        return
        [
            new("an empty program", ["dotnet", Own(root, "Empty")]),
            new("a build of one empty target", ["dotnet", Own(root, "NoOp")], MostRatio: 4),
            new("this build, `--help`", ["dotnet", build, "--help"]),
            new("this build, a target with nothing to do (`Bench`)", ["dotnet", build, "Bench"], MostRatio: 4),
            new("`./build.sh`, a target with nothing to do (`Bench`)", Launcher("Bench"), MostRatio: 6),
            new("`./build.sh Status`", Launcher("Status")),
        ];
    }

    // 'Bench' without a suite lists the folders of bench/: a target of the real build that has next to nothing to do.
    private static string[] Launcher(string argument) => ["./build.sh", argument];

    private static string Own(string root, string name) => Path.Combine(root, "artifacts", "bin", name, "release", name + ".dll");
}
