using Amazon.S3;
using Shunt.Artifacts;

namespace Shunt.Aws.Storage;

/// <summary>
/// Artifacts as objects of a bucket. S3 shows an object whole or not at all, and at once; what was replaced or removed by mistake is
/// among the bucket's versions.
/// </summary>
public sealed class S3ArtifactStore : IArtifactStore
{
    private readonly BucketObjects _objects;
    private readonly string _root;

    /// <summary>Opens the artifacts of a bucket. Nothing is read or written yet.</summary>
    /// <param name="client">The client; not disposed of here.</param>
    /// <param name="bucket">The bucket's name; it is there, with versions and encryption.</param>
    /// <param name="prefix">What the keys begin with; empty for nothing.</param>
    /// <param name="time">The clock of pauses between attempts.</param>
    public S3ArtifactStore(IAmazonS3 client, string bucket, string prefix, TimeProvider time)
        : this(BucketObjects.Open(client, bucket, time), prefix)
    {
    }

    internal S3ArtifactStore(BucketObjects objects, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        _objects = objects;
        _root = prefix.Length == 0 ? "" : $"{prefix.TrimEnd('/')}/";
    }

    /// <inheritdoc />
    public string LocationOf(string name) => _objects.UrlOf(_root + name);

    /// <inheritdoc />
    /// <exception cref="ArtifactsUnavailableException">S3 refused or could not be reached.</exception>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) => RunAsync<Stream?>(
        name,
        "read",
        async () => await _objects.ReadAsync(_root + name, cancellation).ConfigureAwait(false) is { } there ? new MemoryStream(there.Content.ToArray(), writable: false) : null,
        cancellation);

    /// <inheritdoc />
    /// <exception cref="ArtifactsUnavailableException">S3 refused or could not be reached.</exception>
    public async Task WriteAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var body = new MemoryStream();
        await content.CopyToAsync(body, cancellation).ConfigureAwait(false);
        await RunAsync(name, "written", () => _objects.PutAsync(_root + name, body.ToArray(), cancellation), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    /// <exception cref="ArtifactsUnavailableException">S3 refused or could not be reached.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellation) =>
        RunAsync(name, "removed", () => _objects.RemoveAsync([_root + name], cancellation), cancellation);

    /// <inheritdoc />
    /// <exception cref="ArtifactsUnavailableException">S3 refused or could not be reached.</exception>
    public Task<IReadOnlyList<ArtifactFolder>> ListAsync(string folder, CancellationToken cancellation) =>
        RunAsync(folder, "read", () => FoldersAsync($"{_root}{folder}/", cancellation), cancellation);

    /// <inheritdoc />
    /// <exception cref="ArtifactsUnavailableException">S3 refused or could not be reached.</exception>
    public Task RemoveFolderAsync(string folder, CancellationToken cancellation) =>
        RunAsync(folder, "removed", () => RemoveAllAsync($"{_root}{folder}/", cancellation), cancellation);

    private async Task<IReadOnlyList<ArtifactFolder>> FoldersAsync(string prefix, CancellationToken cancellation)
    {
        var found = await _objects.ListAsync(prefix, after: null, cancellation).ConfigureAwait(false);
        return
        [
            .. found.Where(one => one.Key.AsSpan(prefix.Length).Contains('/'))
                .GroupBy(one => one.Key[prefix.Length..one.Key.IndexOf('/', prefix.Length)], StringComparer.Ordinal)
                .OrderBy(within => within.Key, StringComparer.Ordinal)
                .Select(within => new ArtifactFolder(within.Key, within.Max(one => one.WrittenAt))),
        ];
    }

    private async Task RemoveAllAsync(string prefix, CancellationToken cancellation)
    {
        var found = await _objects.ListAsync(prefix, after: null, cancellation).ConfigureAwait(false);
        await _objects.RemoveAsync([.. found.Select(one => one.Key)], cancellation).ConfigureAwait(false);
    }

    private Task<bool> RunAsync(string name, string attempt, Func<Task> work, CancellationToken cancellation) => RunAsync(
        name,
        attempt,
        async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        },
        cancellation);

    private async Task<T> RunAsync<T>(string name, string attempt, Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception cause) when (S3Refusal.Is(cause) && !cancellation.IsCancellationRequested)
        {
            throw new ArtifactsUnavailableException(LocationOf(name), attempt, S3Refusal.Describe(cause), cause);
        }
    }
}
