using System.Net.Sockets;

namespace Docker.DotNet;

/// <summary>Speaks to an engine over its socket.</summary>
public sealed class DockerClient : IDockerClient
{
    private readonly HttpClient _http;

    internal DockerClient(DockerClientConfiguration configuration, Version? requestedApiVersion)
    {
        Configuration = configuration;
        DefaultTimeout = configuration.DefaultTimeout;
        var (address, handler) = Open(configuration);
        _http = new HttpClient(configuration.Credentials.GetHandler(handler), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add("User-Agent", "Docker.DotNet");
        foreach (var (name, value) in configuration.DefaultHttpRequestHeaders)
            _http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);

        var version = requestedApiVersion is null ? "" : $"v{requestedApiVersion}/";
        var sender = new Sender(_http, new Uri(address, version), () => DefaultTimeout);
        Containers = new ContainerOperations(sender);
        Images = new ImageOperations(sender);
        System = new SystemOperations(sender);
    }

    /// <inheritdoc />
    public DockerClientConfiguration Configuration { get; }

    /// <inheritdoc />
    public TimeSpan DefaultTimeout { get; set; }

    /// <inheritdoc />
    public IContainerOperations Containers { get; }

    /// <inheritdoc />
    public IImageOperations Images { get; }

    /// <inheritdoc />
    public ISystemOperations System { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Configuration.Dispose();
        _http.Dispose();
    }

    // An engine behind a socket of the machine is asked under that socket's name, as a host.
    private static (Uri Address, HttpMessageHandler Handler) Open(DockerClientConfiguration configuration)
    {
        var endpoint = configuration.EndpointBaseUri;
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        switch (endpoint.Scheme)
        {
            case "unix":
                var path = endpoint.LocalPath;
                handler.ConnectCallback = (_, cancellation) => ConnectAsync(path, cancellation);
                return (new UriBuilder("http", endpoint.Segments[^1]).Uri, handler);
            case "tcp" or "http" or "https":
                var isSafe = endpoint.Scheme == "https" || configuration.Credentials.IsTlsCredentials();
                return (new UriBuilder(endpoint) { Scheme = isSafe ? "https" : "http" }.Uri, handler);
            default:
                handler.Dispose();
                throw new NotSupportedException($"'{endpoint}' is not opened: this client speaks unix:, tcp:, http: and https:, not {endpoint.Scheme}:.");
        }
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
#pragma warning disable CA2000 // Dispose objects before losing scope: the stream owns it
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
