namespace House.Tests;

/// <summary>A test that needs a program on PATH: a visible skip without it, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute(string program)
    {
        Program = program;
        if (Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1" && !IsOnPath(program))
            Skip = $"'{program}' is not on PATH.";
    }

    public string Program { get; }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
