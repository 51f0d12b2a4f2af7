using System.Text.RegularExpressions;

namespace Shunt.Images.Registries;

/// <summary>Where an image is: registry, repository, and a tag or digest.</summary>
/// <param name="Registry">The registry's host, with its port if it has one.</param>
/// <param name="Repository">The repository in it.</param>
/// <param name="Tag">The tag; null when there is none.</param>
/// <param name="Digest">The digest; null when there is none.</param>
internal sealed partial record ImageReference(string Registry, string Repository, string? Tag, string? Digest)
{
    /// <summary>The registry that a name without one is in.</summary>
    public const string DockerHub = "docker.io";

    /// <summary>Reads a reference as people write it; null when it is none.</summary>
    public static ImageReference? TryParse(string? text)
    {
        if (text is null || Format().Match(text) is not { Success: true } match)
            return null;

        var (name, tag, digest) = (match.Groups["name"].Value, Value(match, "tag"), Value(match, "digest"));
        if (digest is not null && ContentDigest.TryParse(digest) is null)
            return null;

        // As everywhere: the first part is a host when it has a dot or a port, or is localhost.
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var isHost = slash > 0 && (name[..slash] == "localhost" || name[..slash].AsSpan().IndexOfAny('.', ':') >= 0);
        var (registry, repository) = isHost ? (name[..slash], name[(slash + 1)..]) : (DockerHub, name);
        if (registry == DockerHub && !repository.Contains('/', StringComparison.Ordinal))
            repository = "library/" + repository;
        return RepositoryFormat().IsMatch(repository) ? new ImageReference(registry, repository, tag, digest) : null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Registry}/{Repository}{(Tag is null ? "" : ":" + Tag)}{(Digest is null ? "" : "@" + Digest)}";

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"^(?<name>[a-zA-Z0-9](?:[a-zA-Z0-9._-]*(?::[0-9]+(?=/))?/)?[a-z0-9._/-]*)(?::(?<tag>[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}))?(?:@(?<digest>[^@]+))?\z")]
    private static partial Regex Format();

    // The distribution specification's rule for names.
    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex RepositoryFormat();
}
