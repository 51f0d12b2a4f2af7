using Shunt.Artifacts;
using Shunt.Images.Files;

namespace Shunt.Images;

/// <summary>Artifacts as files of a folder.</summary>
/// <param name="folder">The folder; it is made with the first artifact.</param>
public sealed class FileArtifacts(string folder) : IArtifactStore
{
    private readonly string _root = Path.GetFullPath(folder);

    /// <inheritdoc />
    public string LocationOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It cannot be read.</exception>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        var path = LocationOf(name);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It cannot be written.</exception>
    public Task WriteAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = LocationOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return WholeFile.WriteAsync(path, file => content.CopyToAsync(file, cancellation), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It cannot be removed.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellation)
    {
        var path = LocationOf(name);
        if (File.Exists(path))
            File.Delete(path);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It cannot be read.</exception>
    public Task<IReadOnlyList<ArtifactFolder>> ListAsync(string folder, CancellationToken cancellation)
    {
        var path = LocationOf(folder);
        IReadOnlyList<ArtifactFolder> found = Directory.Exists(path)
            ? [.. Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal).Select(inner => new ArtifactFolder(Path.GetFileName(inner), LastWrite(inner)))]
            : [];
        return Task.FromResult(found);
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It cannot be removed.</exception>
    public Task RemoveFolderAsync(string folder, CancellationToken cancellation)
    {
        var path = LocationOf(folder);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Task.CompletedTask;
    }

    private static DateTimeOffset LastWrite(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(item => item.LastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(folder)).Max();
}
