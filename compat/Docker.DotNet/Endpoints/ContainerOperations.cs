using System.Net;
using Docker.DotNet.Models;

namespace Docker.DotNet;

internal sealed class ContainerOperations(Sender sender) : IContainerOperations
{
    public async Task<IList<ContainerListResponse>> ListContainersAsync(ContainersListParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("all", parameters.All).Add("limit", parameters.Limit).Add("filters", parameters.Filters);
        return await sender.ReadAsync(EngineRequest.Get("containers/json", query), DockerJson.Default.ContainerListResponseArray, Missing.Anything, cancellationToken).ConfigureAwait(false);
    }

    public Task<CreateContainerResponse> CreateContainerAsync(CreateContainerParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = EngineRequest.Post("containers/create", new Query().Add("name", parameters.Name)).With(parameters, DockerJson.Default.CreateContainerParameters);
        return sender.ReadAsync(request, DockerJson.Default.CreateContainerResponse, Missing.Image, cancellationToken);
    }

    public Task<ContainerInspectResponse> InspectContainerAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return sender.ReadAsync(EngineRequest.Get($"containers/{id}/json"), DockerJson.Default.ContainerInspectResponse, Missing.Container, cancellationToken);
    }

    public async Task<MultiplexedStream> GetContainerLogsAsync(string id, bool tty, ContainerLogsParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query()
            .Add("stdout", parameters.ShowStdout)
            .Add("stderr", parameters.ShowStderr)
            .Add("since", parameters.Since)
            .Add("until", parameters.Until)
            .Add("timestamps", parameters.Timestamps)
            .Add("follow", parameters.Follow)
            .Add("tail", parameters.Tail);
        var stream = await sender.StreamAsync(EngineRequest.Get($"containers/{id}/logs", query), Missing.Container, cancellationToken).ConfigureAwait(false);
        return new MultiplexedStream(stream, !tty);
    }

    public async Task<bool> StartContainerAsync(string id, ContainerStartParameters? parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = EngineRequest.Post($"containers/{id}/start", new Query().Add("detachKeys", parameters?.DetachKeys));
        return await sender.SendAsync(request, Missing.Container, cancellationToken).ConfigureAwait(false) == HttpStatusCode.NoContent;
    }

    public async Task<bool> StopContainerAsync(string id, ContainerStopParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = EngineRequest.Post($"containers/{id}/stop", new Query().Add("t", parameters.WaitBeforeKillSeconds)) with { TakesItsTime = true };
        return await sender.SendAsync(request, Missing.Container, cancellationToken).ConfigureAwait(false) == HttpStatusCode.NoContent;
    }

    public Task KillContainerAsync(string id, ContainerKillParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        return sender.SendAsync(EngineRequest.Post($"containers/{id}/kill", new Query().Add("signal", parameters.Signal)), Missing.Container, cancellationToken);
    }

    public Task<ContainerWaitResponse> WaitContainerAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = EngineRequest.Post($"containers/{id}/wait") with { TakesItsTime = true };
        return sender.ReadAsync(request, DockerJson.Default.ContainerWaitResponse, Missing.Container, cancellationToken);
    }

    public Task RemoveContainerAsync(string id, ContainerRemoveParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var query = new Query().Add("v", parameters.RemoveVolumes).Add("link", parameters.RemoveLinks).Add("force", parameters.Force);
        return sender.SendAsync(EngineRequest.Delete($"containers/{id}", query), Missing.Container, cancellationToken);
    }
}
