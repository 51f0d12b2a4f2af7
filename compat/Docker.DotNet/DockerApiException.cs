using System.Net;

namespace Docker.DotNet;

/// <summary>The engine refused a request.</summary>
public class DockerApiException : Exception
{
    /// <summary>Keeps what the engine answered.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="responseBody">The body.</param>
    public DockerApiException(HttpStatusCode statusCode, string? responseBody)
        : base($"Docker API responded with status code={statusCode}, response={responseBody}")
    {
        StatusCode = statusCode;
        ResponseBody = responseBody;
    }

    /// <value>The status of its answer.</value>
    public HttpStatusCode StatusCode { get; private set; }

    /// <value>The body of its answer: JSON with a <c>message</c> for the most part.</value>
    public string? ResponseBody { get; private set; }
}
