namespace Docker.DotNet;

/// <summary>Where an engine is, and how it is spoken to.</summary>
public class DockerClientConfiguration : IDisposable
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan PipeTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the engine of this machine.</summary>
    /// <param name="credentials">Who asks. Default: nobody in particular.</param>
    /// <param name="defaultTimeout">How long an answer may take; −1 ms for ever. Default 100 s.</param>
    /// <param name="namedPipeConnectTimeout">How long opening a named pipe may take. Default 100 ms.</param>
    /// <param name="defaultHttpRequestHeaders">What every request carries. Default: nothing.</param>
    public DockerClientConfiguration(
        Credentials? credentials = null,
        TimeSpan defaultTimeout = default,
        TimeSpan namedPipeConnectTimeout = default,
        IReadOnlyDictionary<string, string>? defaultHttpRequestHeaders = null)
        : this(
            new Uri(OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine" : "unix:/var/run/docker.sock"),
            credentials,
            defaultTimeout,
            namedPipeConnectTimeout,
            defaultHttpRequestHeaders)
    {
    }

    /// <summary>Takes an engine by its address.</summary>
    /// <param name="endpoint">Its address: <c>unix:</c>, <c>tcp:</c>, <c>http:</c> or <c>https:</c>.</param>
    /// <param name="credentials">Who asks. Default: nobody in particular.</param>
    /// <param name="defaultTimeout">How long an answer may take; −1 ms for ever. Default 100 s.</param>
    /// <param name="namedPipeConnectTimeout">How long opening a named pipe may take. Default 100 ms.</param>
    /// <param name="defaultHttpRequestHeaders">What every request carries. Default: nothing.</param>
    /// <exception cref="ArgumentException">The timeout is less than −1 ms.</exception>
    public DockerClientConfiguration(
        Uri endpoint,
        Credentials? credentials = null,
        TimeSpan defaultTimeout = default,
        TimeSpan namedPipeConnectTimeout = default,
        IReadOnlyDictionary<string, string>? defaultHttpRequestHeaders = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (defaultTimeout < Timeout.InfiniteTimeSpan)
            throw new ArgumentException($"A timeout of {defaultTimeout.TotalMilliseconds} ms is below −1 ms, which is for ever.", nameof(defaultTimeout));

        EndpointBaseUri = endpoint;
        Credentials = credentials ?? new AnonymousCredentials();
        DefaultTimeout = defaultTimeout == default ? RequestTimeout : defaultTimeout;
        NamedPipeConnectTimeout = namedPipeConnectTimeout == default ? PipeTimeout : namedPipeConnectTimeout;
        DefaultHttpRequestHeaders = defaultHttpRequestHeaders ?? new Dictionary<string, string>();
    }

    /// <value>What every request carries.</value>
    public IReadOnlyDictionary<string, string> DefaultHttpRequestHeaders { get; }

    /// <value>The engine's address.</value>
    public Uri EndpointBaseUri { get; }

    /// <value>Who asks.</value>
    public Credentials Credentials { get; }

    /// <value>How long an answer may take; streams take as long as they take.</value>
    public TimeSpan DefaultTimeout { get; }

    /// <value>How long opening a named pipe may take.</value>
    public TimeSpan NamedPipeConnectTimeout { get; }

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="requestedApiVersion">The API to speak. Default: the latest that the engine has.</param>
    /// <exception cref="NotSupportedException">The address is of a kind that this drop-in does not open.</exception>
    public DockerClient CreateClient(Version? requestedApiVersion = null) => new(this, requestedApiVersion);

    /// <inheritdoc />
    public void Dispose() => Credentials.Dispose();
}
