namespace Aws.Peers;

/// <summary>A test against moto_server: a visible skip without it, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MotoFactAttribute : Xunit.FactAttribute
{
    public MotoFactAttribute() => Skip = Missing;

    internal static string? Missing { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "moto_server")))
        || Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") == "1"
            ? null
            : "'moto_server' is not on PATH; tests/peers/install.sh installs it.";
}
