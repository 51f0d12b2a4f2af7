using Shunt;
using Shunt.Images;
using Shunt.Images.Engine;
using Source;

namespace Release;

/// <summary>What a release does with a Docker engine, when <c>Environments.Image</c> has it build the image.</summary>
/// <param name="run">The release.</param>
sealed class DockerUse(ReleaseRun run)
{
    /// <summary>Whether an engine builds.</summary>
    public static bool Builds => Environments.Image.Builder == BuilderKind.Docker;

    /// <summary>Makes sure that the engine answers, where it builds.</summary>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>The engine's version; null where none is needed.</returns>
    /// <exception cref="BadUsageException">It does not answer.</exception>
    public static async Task<string?> RequireAsync(CancellationToken cancellation)
    {
        if (!Builds)
            return null;

        using var engine = Open();
        return await engine.RequireAsync("Environments.Image builds by Docker", cancellation);
    }

    /// <summary>Has the engine build the version's image, and unpacks the product that is in it.</summary>
    /// <param name="folder">The folder with the version's source.</param>
    /// <param name="place">Where the product goes; what an earlier build left there is removed.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The image's digest in the layout, where it is not listed yet, and the product.</returns>
    /// <exception cref="BadUsageException">The engine does not answer.</exception>
    /// <exception cref="StoreException">The build failed.</exception>
    public async Task<(string Digest, UnpackedImage Product)> BuildAsync(string folder, string place, CancellationToken cancellation)
    {
        await RequireAsync(cancellation);
        using var engine = Open();
        var source = new DockerSource(Environments.Component.Name, run.Version, folder, ListedFiles.In(folder), Environments.Image.Dockerfile);
        var digest = await new DockerBuild(engine, run.Layout, run.Narrator).RunAsync(source, cancellation);
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        return (digest, await run.Layout.UnpackAsync(digest, place, cancellation));
    }

    private static DockerEngine Open() => DockerEngine.Open(Environment.GetEnvironmentVariable);
}
