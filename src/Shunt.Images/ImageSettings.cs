using Shunt.Images.Registries;

namespace Shunt.Images;

/// <summary>What images are made of, beside the product: asked for in <c>Environments.cs</c>.</summary>
public sealed record ImageSettings
{
    /// <summary>The user a program runs as, unless said otherwise: the one that the .NET base images set up for services.</summary>
    public const string DefaultUser = "1654";

    /// <summary>The platforms an image is for, unless said otherwise.</summary>
    public static readonly IReadOnlyList<string> DefaultPlatforms = ["linux/amd64", "linux/arm64"];

    /// <summary>The Dockerfile that <see cref="BuilderKind.Docker"/> takes, unless said otherwise.</summary>
    public const string DefaultDockerfile = "src/App/Dockerfile";

    /// <value>Who makes the image. Default: Shunt itself, byte for byte the same anywhere.</value>
    public BuilderKind Builder { get; init; } = BuilderKind.Reproducible;

    /// <value>The Dockerfile, relative to the repository, which is its context. Counts for <see cref="BuilderKind.Docker"/> alone. Default <c>src/App/Dockerfile</c>.</value>
    public string Dockerfile { get; init; } = DefaultDockerfile;

    /// <value>
    /// The image below the product, by digest: <c>mcr.microsoft.com/dotnet/aspnet@sha256:…</c>. Default null: none; the embedded platform
    /// brings the runtime.
    /// </value>
    public string? Base { get; init; }

    /// <value>The platforms, each <c>&lt;system&gt;/&lt;architecture&gt;</c>. The product is the same on all, so it has to be portable. Default linux/amd64 and linux/arm64.</value>
    public IReadOnlyList<string> Platforms { get; init; } = DefaultPlatforms;

    /// <value>The user a program runs as in a container, by number. Not 0. Default 1654.</value>
    public string User { get; init; } = DefaultUser;

    /// <value>A program's variables in a container, before the platform's own. Default <c>HOST=0.0.0.0</c>: loopback cannot be reached from outside.</value>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string> { ["HOST"] = "0.0.0.0", ["PORT"] = "8080" };

    /// <value>Where the source is, as an address for people. Default null. It is not read from the clone: every clone may say something else.</value>
    public Uri? Source { get; init; }

    /// <value>The digest of <see cref="Base"/>; null for none.</value>
    public string? BaseDigest => ImageReference.TryParse(Base)?.Digest;

    /// <value>The registry and repository of <see cref="Base"/>; null for none.</value>
    public string? BaseRepository => ImageReference.TryParse(Base) is { } reference ? $"{reference.Registry}/{reference.Repository}" : null;

    /// <summary>Makes sure that the settings can be used.</summary>
    /// <returns>The settings.</returns>
    /// <exception cref="BadUsageException">A setting is out of range; every problem is named.</exception>
    public ImageSettings Checked()
    {
        var problems = Problems().ToList();
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return problems.Count == 0 ? this : throw new BadUsageException($"Environments.cs: {count}. {string.Join(' ', problems)}");
    }

    /// <summary>Every setting that an image's bytes depend on, on one line.</summary>
    public override string ToString() => Builder == BuilderKind.Docker
        ? $"builder docker; file {Dockerfile}; source {Source?.AbsoluteUri ?? "none"}"
        : $"base {Base ?? "none"}; platforms {string.Join(", ", Platforms)}; user {User}; "
        + $"environment {string.Join(", ", Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}"))}; source {Source?.AbsoluteUri ?? "none"}";

    private IEnumerable<string> Problems()
    {
        if (Builder == BuilderKind.Docker && Base is not null)
            yield return $"Image.Base: '{Base}' would not be used; with Builder = BuilderKind.Docker the base is the one that '{Dockerfile}' names.";

        if (Builder == BuilderKind.Docker && (Layers.EntryPath.Contained(Dockerfile) is null || Dockerfile.EndsWith('/')))
            yield return $"Image.Dockerfile: '{Dockerfile}' is not the path of a file in the repository, relative to it.";

        if (Base is not null && ImageReference.TryParse(Base)?.Digest is null)
            yield return $"Image.Base: '{Base}' is not pinned; write <registry>/<repository>@sha256:<64 hex digits>. A tag, 'latest' above all, can name other bytes tomorrow.";

        if (Platforms.Count == 0)
            yield return "Image.Platforms: there is none.";

        foreach (var platform in Platforms.Where(platform => Oci.Platform.TryParse(platform) is null))
            yield return $"Image.Platforms: '{platform}' is not <system>/<architecture>, such as linux/amd64.";

        if (!uint.TryParse(User, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var user) || user == 0)
            yield return $"Image.User: '{User}' is not a number from 1 on; only a number shows that it is not root.";

        foreach (var name in Environment.Keys.Where(name => name.Length == 0 || name.Contains('=', StringComparison.Ordinal)))
            yield return $"Image.Environment: '{name}' is not a variable's name.";
    }
}
