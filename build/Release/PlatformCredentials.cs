using Shunt.Images.Registries;
using Shunt.Platforms;

namespace Release;

/// <summary>The credential of the registry that a platform takes images from, which the platform itself gives.</summary>
/// <param name="registry">The registry.</param>
sealed class PlatformCredentials(IPlatformRegistry registry) : IRegistryCredentials
{
    private string? _next;

    /// <inheritdoc />
    public string NextStep(string host) => _next ?? $"Sign in to '{host}'";

    /// <inheritdoc />
    public async Task<RegistryCredential?> FindAsync(string host, CancellationToken cancellation)
    {
        var login = await registry.SignInAsync(cancellation);
        _next = login.NextStep;
        return new RegistryCredential(login.User, login.Password);
    }
}
