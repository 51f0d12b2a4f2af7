namespace Shunt.Images.Registries;

/// <summary>The registry that images are pushed to.</summary>
/// <param name="Repository">Registry and repository, such as <c>ghcr.io/shop/app</c>. A registry on 127.0.0.1 or localhost is asked without TLS, any other with it.</param>
public sealed record RegistrySettings(string Repository)
{
    /// <value>
    /// Whether a tag there names the same image for good, as in a repository of ECR with immutable tags: then nothing is written a second time, and no list of papers under a
    /// tag; the registry lists them itself. Default false.
    /// </value>
    public bool HasFixedTags { get; init; }

    /// <value>Whether a blob goes in one request, after a broken connection from its beginning: for registries that do not take pieces, as ECR. Default false: in pieces of 4 MiB.</value>
    public bool TakesWholeBlobs { get; init; }

    /// <summary>Makes sure that the settings can be used.</summary>
    /// <exception cref="BadUsageException">The repository is none, or has a tag or digest.</exception>
    internal ImageReference Checked() =>
        ImageReference.TryParse(Repository) is { Tag: null, Digest: null } reference
            ? reference
            : throw new BadUsageException($"Environments.cs: 1 problem. Registry.Repository: '{Repository}' is not <registry>/<repository>; tags are given by PushImage (the commit, its version) and Cutover (the target), never 'latest'.");
}
