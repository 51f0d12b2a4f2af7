namespace Shunt.Artifacts;

/// <summary>
/// Where what belongs to builds is kept, by names with slashes such as <c>builds/app/4f2a…/manifest.json</c>. It promises that what is
/// under a name is whole: what was there before, or what was written.
/// </summary>
public interface IArtifactStore
{
    /// <summary>Where a person finds it: a path or a URL, for messages.</summary>
    /// <param name="name">The name.</param>
    string LocationOf(string name);

    /// <summary>Opens what is under a name, from its beginning; null when there is nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Writes, whole or not at all; what was there is replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">What is written, from the stream's position to its end.</param>
    /// <param name="cancellation">Ends the attempt; what was there is then unchanged, or it is written.</param>
    Task WriteAsync(string name, Stream content, CancellationToken cancellation);

    /// <summary>Removes what is under a name; nothing there is no error.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task RemoveAsync(string name, CancellationToken cancellation);

    /// <summary>Lists the folders directly within a folder, in order; none when it is not there.</summary>
    /// <param name="folder">The folder, without a slash at its end.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<IReadOnlyList<ArtifactFolder>> ListAsync(string folder, CancellationToken cancellation);

    /// <summary>Removes a folder with all that is in it, in no order; no such folder is no error.</summary>
    /// <param name="folder">The folder, without a slash at its end.</param>
    /// <param name="cancellation">Ends the attempt; what is left is removed by the next one.</param>
    Task RemoveFolderAsync(string folder, CancellationToken cancellation);
}
