using System.Net;

namespace Docker.DotNet;

/// <summary>What it means that the engine does not find something.</summary>
internal static class Missing
{
    public static DockerApiException Container(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerContainerNotFoundException(status, body) : new DockerApiException(status, body);

    public static DockerApiException Image(HttpStatusCode status, string body) =>
        status == HttpStatusCode.NotFound ? new DockerImageNotFoundException(status, body) : new DockerApiException(status, body);

    public static DockerApiException Anything(HttpStatusCode status, string body) => new(status, body);
}
