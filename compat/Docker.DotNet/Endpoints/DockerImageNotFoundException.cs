using System.Net;

namespace Docker.DotNet;

/// <summary>The engine has no such image.</summary>
public class DockerImageNotFoundException : DockerApiException
{
    /// <summary>Keeps what the engine answered.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">The body.</param>
    public DockerImageNotFoundException(HttpStatusCode statusCode, string? body)
        : base(statusCode, body)
    {
    }
}
