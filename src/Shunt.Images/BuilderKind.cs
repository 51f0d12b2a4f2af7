namespace Shunt.Images;

/// <summary>Who makes images.</summary>
public enum BuilderKind
{
    /// <summary>Shunt itself, without an engine: the same bytes on any machine, for every platform named.</summary>
    Reproducible,

    /// <summary>A Docker engine, from a Dockerfile: whatever that can do, for the engine's own platform, and other bytes each time.</summary>
    Docker,
}
