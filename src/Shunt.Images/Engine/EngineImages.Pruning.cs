using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Shunt.Images.Engine;

/// <content>Taking images from the engine again.</content>
public sealed partial class EngineImages
{
    /// <summary>Takes images from the engine. What a container is left of stays, and so do images that have another name besides.</summary>
    /// <param name="stays">Says whether an image, by its digest in the layout, is still wanted.</param>
    /// <param name="built">Names of other images that are not wanted any more; see <see cref="DockerBuild.NameOf"/>.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The names that were taken away.</returns>
    /// <exception cref="StoreException">The engine does not answer; what it was asked to remove before is gone.</exception>
    public async Task<IReadOnlyList<string>> PruneAsync(Func<string, bool> stays, IEnumerable<string> built, CancellationToken cancellation)
    {
        try
        {
            var filters = new Dictionary<string, IDictionary<string, bool>> { ["reference"] = new Dictionary<string, bool> { [_repository] = true } };
            var listed = await engine.Client.Images.ListImagesAsync(new ImagesListParameters { Filters = filters }, cancellation).ConfigureAwait(false);
            var loaded = listed.SelectMany(image => image.RepoTags ?? [])
                .Where(name => name.StartsWith(_repository + ":", StringComparison.Ordinal) && !stays($"sha256:{name[(_repository.Length + 1)..]}"))
                .Order(StringComparer.Ordinal);
            var removed = new List<string>();
            foreach (var name in loaded.Concat(built))
            {
                if (await RemoveAsync(name, cancellation).ConfigureAwait(false))
                    removed.Add(name);
            }

            return removed;
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or ReleaseException))
        {
            throw new StoreException(
                ExitCode.Failed,
                $"Images that no target needs were not removed from the Docker engine at '{engine.Address.OriginalString}': {DockerEngine.Reason(failed)}. No traffic moved. Run './build.sh Clean' again when it answers.",
                failed);
        }
    }

    private async Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await engine.Client.Images.DeleteImageAsync(name, new ImageDeleteParameters(), cancellation).ConfigureAwait(false);
            return true;
        }
        catch (DockerApiException refused) when (refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
        {
            // Somebody else removed it, or a container is left of it: then the next time.
            return false;
        }
    }
}
