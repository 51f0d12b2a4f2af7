using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>What can be done with an engine's containers.</summary>
public interface IContainerOperations
{
    /// <summary>Lists containers.</summary>
    /// <param name="parameters">Which.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="DockerApiException">The engine refuses.</exception>
    Task<IList<ContainerListResponse>> ListContainersAsync(ContainersListParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Makes a container. It does not run yet.</summary>
    /// <param name="parameters">What it is made of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerImageNotFoundException">Its image is not there.</exception>
    /// <exception cref="DockerApiException">The engine refuses, as when the name is taken.</exception>
    Task<CreateContainerResponse> CreateContainerAsync(CreateContainerParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Asks what is known of a container.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    Task<ContainerInspectResponse> InspectContainerAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Reads what a container writes.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="tty">Whether it was made with a terminal: then its two outputs are one.</param>
    /// <param name="parameters">Which output.</param>
    /// <param name="cancellationToken">Ends the wait for the beginning.</param>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    Task<MultiplexedStream> GetContainerLogsAsync(string id, bool tty, ContainerLogsParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Starts a container.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="parameters">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it ran already.</returns>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    /// <exception cref="DockerApiException">It does not start: its program is not in the image, for example.</exception>
    Task<bool> StartContainerAsync(string id, ContainerStartParameters? parameters, CancellationToken cancellationToken = default);

    /// <summary>Stops a container: its signal, its limit, SIGKILL. Returns when it has ended.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="parameters">How.</param>
    /// <param name="cancellationToken">Ends the wait; the container ends all the same.</param>
    /// <returns>False when it had ended already.</returns>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    Task<bool> StopContainerAsync(string id, ContainerStopParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Signals a container.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="parameters">How.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    /// <exception cref="DockerApiException">It does not run.</exception>
    Task KillContainerAsync(string id, ContainerKillParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Waits until a container has ended.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    Task<ContainerWaitResponse> WaitContainerAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Removes a container, with what it wrote.</summary>
    /// <param name="id">Its id, or its name.</param>
    /// <param name="parameters">How.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DockerContainerNotFoundException">There is none.</exception>
    /// <exception cref="DockerApiException">It runs, and is not to be killed.</exception>
    Task RemoveContainerAsync(string id, ContainerRemoveParameters parameters, CancellationToken cancellationToken = default);
}
