namespace Docker.DotNet;

/// <summary>No credentials: whoever may open the engine's socket may use it.</summary>
public class AnonymousCredentials : Credentials
{
    /// <inheritdoc />
    public override bool IsTlsCredentials() => false;

    /// <inheritdoc />
    public override HttpMessageHandler GetHandler(HttpMessageHandler innerHandler) => innerHandler;
}
