using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>What can be asked about an engine itself.</summary>
public interface ISystemOperations
{
    /// <summary>Asks what it is.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    Task<VersionResponse> GetVersionAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks whether it answers.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    Task PingAsync(CancellationToken cancellationToken = default);
}
