using System.Net;

namespace Docker.DotNet;

/// <summary>The engine has no such container.</summary>
public class DockerContainerNotFoundException : DockerApiException
{
    /// <summary>Keeps what the engine answered.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="responseBody">The body.</param>
    public DockerContainerNotFoundException(HttpStatusCode statusCode, string? responseBody)
        : base(statusCode, responseBody)
    {
    }
}
