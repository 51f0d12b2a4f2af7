namespace Acceptance.Running;

/// <summary>A test that runs another program beside Shunt: skipped where it is missing, a failure there when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute(string program, bool asRoot = false)
    {
        Program = program;
        AsRoot = asRoot;
        if (Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") == "1")
            return;

        if (!IsInstalled(program))
            Skip = $"'{program}' is not installed; tests/peers/install.sh installs it.";
        else if (asRoot && !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess))
            Skip = "Only root on Linux can mount a small file system.";
    }

    /// <value>The program.</value>
    public string Program { get; }

    /// <value>Whether it mounts a file system as well.</value>
    public bool AsRoot { get; }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
