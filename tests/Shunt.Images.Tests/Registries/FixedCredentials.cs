using Shunt.Images.Registries;

namespace Shunt.Images.Tests.Registries;

/// <summary>One fixed credential, or none.</summary>
internal sealed class FixedCredentials(RegistryCredential? credential = null) : IRegistryCredentials
{
    public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) => Task.FromResult(credential);
}
