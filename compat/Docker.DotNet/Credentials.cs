namespace Docker.DotNet;

/// <summary>How a client shows an engine who it is.</summary>
public abstract class Credentials : IDisposable
{
    /// <summary>Whether they need a connection with TLS.</summary>
    public abstract bool IsTlsCredentials();

    /// <summary>Puts itself before what sends requests.</summary>
    /// <param name="innerHandler">What sends them.</param>
    public abstract HttpMessageHandler GetHandler(HttpMessageHandler innerHandler);

    /// <inheritdoc />
    public virtual void Dispose()
    {
    }
}
