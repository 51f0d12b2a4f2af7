using Shunt;
using Shunt.Doctor;
using Shunt.Images;
using Shunt.Images.Engine;
using Shunt.Local.Edge;
using Shunt.Targets;
using Source;

namespace Release;

/// <summary>What a release does with a Docker engine, when <c>Environments.cs</c> has it build images or run them.</summary>
/// <param name="run">The release.</param>
sealed class DockerUse(ReleaseRun run)
{
    /// <summary>Whether an engine builds.</summary>
    public static bool Builds => Environments.Image.Builder == BuilderKind.Docker;

    private static bool Runs => Environments.Component.Runtime == InstanceRuntime.Docker;

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

    /// <summary>Makes sure that an engine answers where one is needed: for the version's image, which is not built yet, or to run it.</summary>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="BadUsageException">It does not answer, is not this machine's, or the image could not run in a container.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Builds && await run.Build.IsNeededAsync(cancellation))
            await RequireAsync(cancellation);
        if (Runs)
            await RequireToRunAsync(cancellation);
    }

    /// <summary>Looks whether an engine answers, where one is needed.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>What was found; null where none is needed.</returns>
    public static async Task<Finding?> ExamineAsync(CancellationToken cancellation)
    {
        if (!Builds && !Runs)
            return null;

        try
        {
            using var engine = Open();
            var version = Runs ? await RequireToRunAsync(cancellation) : await RequireAsync(cancellation);
            return Finding.Ok("engine", $"Docker {version} answers at '{engine.Address.OriginalString}'");
        }
        catch (BadUsageException refused)
        {
            return Finding.NotOk("engine", "it cannot be used", refused.Message);
        }
    }

    private static async Task<string> RequireToRunAsync(CancellationToken cancellation)
    {
        if (!Builds && Environments.Image.Base is null)
            throw new BadUsageException($"Environments.cs: {Environments.Component.Name}.Runtime is Docker, and Image.Base names no base: a container brings its own .NET. Name one by digest, or take InstanceRuntime.Process.");

        using var engine = Open();
        if (engine.Address.Scheme != "unix")
            throw new BadUsageException($"{DockerEngine.Variable}: '{engine.Address.OriginalString}' is not an engine of this machine, and the embedded platform runs its versions in containers of one. Give unix://<path>.");

        return await engine.RequireAsync($"the embedded platform runs '{Environments.Component.Name}' in containers", cancellation);
    }

    /// <summary>Gives the engine an image to run containers of.</summary>
    /// <param name="digest">The image's digest in the layout.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreException">The engine does not take it.</exception>
    public async Task<ContainerSpec> LoadAsync(string digest, CancellationToken cancellation)
    {
        using var engine = Open();
        return new ContainerSpec(engine.Address.OriginalString, await Images(engine).LoadAsync(digest, cancellation));
    }

    /// <summary>Takes from the engine what it has of images that are not stored any more, where it builds or runs them. One that does not answer is a warning.</summary>
    /// <param name="commits">The commits whose builds were removed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task PruneAsync(IEnumerable<string> commits, CancellationToken cancellation)
    {
        if (!Builds && !Runs)
            return;

        try
        {
            using var engine = Open();
            var removed = await Images(engine).PruneAsync(run.Layout.Lists, commits.Select(commit => DockerBuild.NameOf(Environments.Component.Name, commit)), cancellation);
            if (removed.Count > 0)
                run.Narrator.Say($"Removed {removed.Count} {(removed.Count == 1 ? "image" : "images")} from the Docker engine at '{engine.Address.OriginalString}': {string.Join(", ", removed)}.");
        }
        catch (ReleaseException refused)
        {
            run.Narrator.Warn(refused.Message);
        }
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

    private EngineImages Images(DockerEngine engine) => new(run.Layout, engine, run.Local.Home);

    private static DockerEngine Open() => DockerEngine.Open(Environment.GetEnvironmentVariable);
}
