namespace Acceptance.Running;

/// <summary>A test that runs another program beside Shunt: skipped where it is missing, a failure there when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute(string program)
    {
        Program = program;
        if (!IsInstalled(program) && Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1")
            Skip = $"'{program}' is not installed; tests/peers/install.sh installs it.";
    }

    /// <value>The program.</value>
    public string Program { get; }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
