using Docker.DotNet.Models;
using Shunt.Images.Building;
using Shunt.Narration;

namespace Shunt.Images.Engine;

/// <summary>Builds images by a Docker engine, and takes them into the layout.</summary>
/// <param name="engine">The engine.</param>
/// <param name="layout">Where images go.</param>
/// <param name="narrator">Told how the build goes.</param>
public sealed class DockerBuild(DockerEngine engine, OciLayout layout, INarrator narrator)
{
    /// <summary>
    /// Builds an image with the build arguments <c>GIT_SHA</c>, the commit, and <c>BUILD_DATE</c>, its time. The engine keeps it under
    /// <c>shunt/&lt;component&gt;:&lt;commit&gt;</c>, so that the next build finds its layers.
    /// </summary>
    /// <param name="source">What it is built from.</param>
    /// <param name="cancellation">Ends the work. What is in the layout then is not listed and harmless.</param>
    /// <returns>The digest of the image in the layout; it is not listed there yet: see <see cref="MadeImage"/>.</returns>
    /// <exception cref="StoreException">The build failed, or the image is not one that a release can run.</exception>
    public async Task<string> RunAsync(DockerSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.Files.Contains(source.Dockerfile))
            throw Refusal(source, $"'{source.Dockerfile}' is not in the commit");

        var folder = Directory.CreateTempSubdirectory("shunt-docker-").FullName;
        try
        {
            await BuildAsync(source, Path.Combine(folder, "context"), cancellation).ConfigureAwait(false);
            return await TakeInAsync(source, Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName, cancellation).ConfigureAwait(false);
        }
        catch (InvalidDataException unfit)
        {
            throw Refusal(source, unfit.Message, unfit);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ReleaseException))
        {
            throw Refusal(source, $"{DockerEngine.Reason(error)} (engine '{engine.Address.OriginalString}')", error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The name under which an engine keeps the image that it built of a commit.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    public static string NameOf(string component, string commit) => $"shunt/{component}:{commit}";

    private static string Tag(DockerSource source) => NameOf(source.Component, source.Version.Commit);

    private async Task BuildAsync(DockerSource source, string file, CancellationToken cancellation)
    {
        var context = new FileStream(file, FileMode.CreateNew);
        await using (context.ConfigureAwait(false))
        {
            await new BuildContext(source.Folder, source.Dockerfile, source.Version.CommittedAt).WriteAsync(source.Files, context, cancellation).ConfigureAwait(false);
            context.Position = 0;
            var parameters = new ImageBuildParameters
            {
                Tags = [Tag(source)],
                Dockerfile = source.Dockerfile,
                BuildArgs = new Dictionary<string, string> { ["BUILD_DATE"] = ImageBuilder.Time(source.Version), ["GIT_SHA"] = source.Version.Commit },
                Remove = true,
                ForceRemove = true,
            };
            var progress = new BuildProgress(narrator);
            await engine.Client.Images.BuildImageFromDockerfileAsync(parameters, context, null, null, progress, cancellation).ConfigureAwait(false);
            if (progress.Error is { } error)
                throw Refusal(source, error.ReplaceLineEndings(" ").TrimEnd('.'));
        }
    }

    private async Task<string> TakeInAsync(DockerSource source, string folder, CancellationToken cancellation)
    {
        // By its own digest: the name can be given to another image at any time.
        var built = await engine.Client.Images.InspectImageAsync(Tag(source), cancellation).ConfigureAwait(false);
        var archive = await engine.Client.Images.SaveImageAsync(built.ID!, cancellation).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            var saved = await SavedImage.ReadAsync(archive, folder, cancellation).ConfigureAwait(false);
            return await layout.TakeInAsync(source.Component, source.Version, saved, cancellation).ConfigureAwait(false);
        }
    }

    private static StoreException Refusal(DockerSource source, string reason, Exception? cause = null) => new(
        ExitCode.Failed,
        $"'{source.Component} {source.Version.Suffix}' was not built by Docker: {reason}. No image was stored and no traffic moved. Mend '{source.Dockerfile}', or what it names, and run the command again.",
        cause);
}
