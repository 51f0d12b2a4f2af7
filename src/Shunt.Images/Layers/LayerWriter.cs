using System.Formats.Tar;

namespace Shunt.Images.Layers;

/// <summary>
/// Writes files as a layer whose bytes depend on names, contents, links and the executable bit alone: not on the order, owner, times,
/// umask or path of their folder, nor on the machine.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="time">The time that every entry gets, in whole seconds.</param>
internal sealed class LayerWriter(ProductFiles files, DateTimeOffset time)
{
    /// <summary>The folder in the image that holds the product.</summary>
    public const string Root = "app";

    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly DateTimeOffset _time = DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    /// <summary>Writes the layer.</summary>
    /// <param name="layer">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreException">The files hold what a layer cannot.</exception>
    public async Task WriteAsync(Stream layer, CancellationToken cancellation)
    {
        var tar = new TarWriter(layer, TarEntryFormat.Ustar, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            await AppendAsync(tar, Entry(TarEntryType.Directory, Root + "/", Executable), cancellation).ConfigureAwait(false);
            foreach (var (path, item) in files.Entries)
                await WriteAsync(tar, path, item, cancellation).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(TarWriter tar, string path, FileSystemInfo item, CancellationToken cancellation)
    {
        if (item.LinkTarget is { } target)
            await AppendAsync(tar, Link(path, target), cancellation).ConfigureAwait(false);
        else if (item is DirectoryInfo)
            await AppendAsync(tar, Entry(TarEntryType.Directory, $"{Root}/{path}/", Executable), cancellation).ConfigureAwait(false);
        else
            await WriteFileAsync(tar, path, item, cancellation).ConfigureAwait(false);
    }

    private async Task WriteFileAsync(TarWriter tar, string path, FileSystemInfo item, CancellationToken cancellation)
    {
        var content = File.OpenRead(item.FullName);
        await using (content.ConfigureAwait(false))
        {
            var entry = Entry(TarEntryType.RegularFile, $"{Root}/{path}", IsExecutable(item) ? Executable : Plain);
            entry.DataStream = content;
            await AppendAsync(tar, entry, cancellation).ConfigureAwait(false);
        }
    }

    private UstarTarEntry Link(string path, string target)
    {
        if (!EntryPath.IsContainedLink(path, target))
            throw files.Refusal($"the link '{path}' points to '{target}'; a link in an image is relative and stays inside the product");

        var entry = Entry(TarEntryType.SymbolicLink, $"{Root}/{path}", Executable);
        entry.LinkName = target;
        return entry;
    }

    private UstarTarEntry Entry(TarEntryType type, string name, UnixFileMode mode) => new(type, name) { Mode = mode, ModificationTime = _time };

    private async Task AppendAsync(TarWriter tar, UstarTarEntry entry, CancellationToken cancellation)
    {
        try
        {
            await tar.WriteEntryAsync(entry, cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException tooLong)
        {
            throw files.Refusal(
                $"the name '{entry.Name}' or its target is too long; the archive format takes 100 bytes, and for a name 255 when a slash parts it", tooLong);
        }
    }

    // Windows keeps no such bit, and what is published for several platforms starts by `dotnet`.
    private static bool IsExecutable(FileSystemInfo item) => !OperatingSystem.IsWindows() && item.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
}
