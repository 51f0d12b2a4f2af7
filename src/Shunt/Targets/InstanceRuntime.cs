namespace Shunt.Targets;

/// <summary>As what the embedded platform runs instances. A platform that knows only containers runs them as containers.</summary>
public enum InstanceRuntime
{
    /// <summary>As processes of this machine, from the product that is in the image. Nothing but .NET is needed.</summary>
    Process,

    /// <summary>As containers of the whole image, base included, by this machine's Docker engine. Linux only.</summary>
    Docker,
}
