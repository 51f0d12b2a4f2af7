namespace Shunt.Images.Registries;

/// <summary>The registry that images are pushed to.</summary>
/// <param name="Repository">Registry and repository, such as <c>ghcr.io/shop/app</c>. A registry on 127.0.0.1 or localhost is asked without TLS, any other with it.</param>
public sealed record RegistrySettings(string Repository)
{
    /// <summary>Makes sure that the settings can be used.</summary>
    /// <exception cref="BadUsageException">The repository is none, or has a tag or digest.</exception>
    internal ImageReference Checked() =>
        ImageReference.TryParse(Repository) is { Tag: null, Digest: null } reference
            ? reference
            : throw new BadUsageException($"Environments.cs: 1 problem. Registry.Repository: '{Repository}' is not <registry>/<repository>; tags are given by PushImage (the commit, its version) and Cutover (the target), never 'latest'.");
}
