namespace Docker.DotNet;

/// <summary>An engine, by what can be asked of it.</summary>
public interface IDockerClient : IDisposable
{
    /// <value>Where it is, and how it is spoken to.</value>
    DockerClientConfiguration Configuration { get; }

    /// <value>How long an answer may take; streams take as long as they take.</value>
    TimeSpan DefaultTimeout { get; set; }

    /// <value>Its containers.</value>
    IContainerOperations Containers { get; }

    /// <value>Its images.</value>
    IImageOperations Images { get; }

    /// <value>Itself.</value>
    ISystemOperations System { get; }
}
