namespace Tests;

/// <summary>A test beside a real Docker engine: a visible skip where none can be started, and a failure there when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute() => Skip = DockerPeer.Skip;
}
