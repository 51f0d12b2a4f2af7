using Docker.DotNet.Models;

namespace Docker.DotNet;

internal sealed class SystemOperations(Sender sender) : ISystemOperations
{
    public Task<VersionResponse> GetVersionAsync(CancellationToken cancellationToken = default) =>
        sender.ReadAsync(EngineRequest.Get("version"), DockerJson.Default.VersionResponse, Missing.Anything, cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken = default) => sender.SendAsync(EngineRequest.Get("_ping"), Missing.Anything, cancellationToken);
}
