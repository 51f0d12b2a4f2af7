namespace Tests;

/// <summary>A test beside a real Docker engine: a visible skip where none can be started, and a failure there when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute()
        : this(null)
    {
    }

    public EngineFactAttribute(string? besides)
    {
        Besides = besides;
        Skip = DockerPeer.Skip;
        if (Skip is null && besides is not null && !DockerPeer.IsOnPath(besides) && Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1")
            Skip = $"'{besides}' is not on PATH; tests/peers/install.sh installs it.";
    }

    /// <value>The program that it needs as well; null for none.</value>
    public string? Besides { get; }
}
