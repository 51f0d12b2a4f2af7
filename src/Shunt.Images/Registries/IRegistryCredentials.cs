namespace Shunt.Images.Registries;

/// <summary>Where credentials of registries come from.</summary>
public interface IRegistryCredentials
{
    /// <summary>How somebody gets another credential, as the beginning of a sentence. Default: <c>Run 'docker login …'</c>.</summary>
    /// <param name="registry">The registry's host, with its port if it has one.</param>
    string NextStep(string registry) => $"Run 'docker login {registry}'";

    /// <summary>Finds the credential for a registry; null for none: then it is asked without.</summary>
    /// <param name="registry">The registry's host, with its port if it has one.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="RegistryException">There should be one, and it cannot be had.</exception>
    Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation);
}
