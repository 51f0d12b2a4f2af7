using System.Formats.Tar;

namespace Shunt.Images.Engine;

/// <summary>What a Dockerfile may copy from: a version's files, as one archive.</summary>
/// <param name="folder">The folder with the version's source.</param>
/// <param name="dockerfile">The Dockerfile in it.</param>
/// <param name="time">The commit's time, which every entry gets.</param>
internal sealed class BuildContext(string folder, string dockerfile, DateTimeOffset time)
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes the archive: the files that the version has, less those that <c>.dockerignore</c> leaves out, by name.</summary>
    /// <param name="files">The version's files, relative to the folder.</param>
    /// <param name="archive">Where to; it stays open.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task WriteAsync(IEnumerable<string> files, Stream archive, CancellationToken cancellation)
    {
        var ignored = IgnoreFile.In(folder);
        var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            foreach (var name in files.Where(name => name == dockerfile || !ignored.Ignores(name)).Order(StringComparer.Ordinal))
                await WriteAsync(tar, name, new FileInfo(Path.Combine(folder, name)), cancellation).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(TarWriter tar, string name, FileInfo file, CancellationToken cancellation)
    {
        if (file.LinkTarget is { } target)
        {
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target, Mode = Executable, ModificationTime = time }, cancellation).ConfigureAwait(false);
            return;
        }

        // What is listed and not there was removed from the working tree; it is not in the version either.
        if (!file.Exists)
            return;

        var isExecutable = !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
        var content = file.OpenRead();
        await using (content.ConfigureAwait(false))
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = isExecutable ? Executable : Plain, ModificationTime = time, DataStream = content }, cancellation).ConfigureAwait(false);
    }
}
