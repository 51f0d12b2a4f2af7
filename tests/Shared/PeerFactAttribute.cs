namespace Tests;

/// <summary>A test beside real programs: a visible skip where one is missing, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : Xunit.FactAttribute
{
    public PeerFactAttribute(params string[] programs)
    {
        Programs = programs;
        var missing = programs.Where(program => !IsOnPath(program)).ToList();
        if (Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1" && missing.Count > 0)
            Skip = $"'{string.Join("', '", missing)}' is not on PATH; tests/peers/install.sh installs it.";
    }

    /// <value>The programs.</value>
    public IReadOnlyList<string> Programs { get; }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
