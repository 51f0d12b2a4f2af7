using System.Formats.Tar;

namespace Shunt.Images.Layers;

/// <summary>
/// Writes a folder as a layer whose bytes depend on names, contents, links and the executable bit alone: not on the order, owner, times,
/// umask or path of the folder, nor on the machine.
/// </summary>
internal sealed class LayerWriter
{
    /// <summary>The folder in the image that holds the product.</summary>
    public const string Root = "app";

    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly DirectoryInfo _folder;
    private readonly DateTimeOffset _time;

    /// <summary>Writes one folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">The time that every entry gets, in whole seconds.</param>
    public LayerWriter(string folder, DateTimeOffset time)
    {
        _folder = new DirectoryInfo(folder);
        _time = DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
    }

    /// <summary>Writes the layer.</summary>
    /// <param name="layer">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreException">The folder is missing or empty, or holds what a layer cannot.</exception>
    public async Task WriteAsync(Stream layer, CancellationToken cancellation)
    {
        var entries = Entries();
        var tar = new TarWriter(layer, TarEntryFormat.Ustar, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            await AppendAsync(tar, Entry(TarEntryType.Directory, Root + "/", Executable), cancellation).ConfigureAwait(false);
            foreach (var (path, item) in entries)
                await WriteAsync(tar, path, item, cancellation).ConfigureAwait(false);
        }
    }

    private List<(string Path, FileSystemInfo Item)> Entries()
    {
        if (!_folder.Exists)
            throw Refusal("the folder does not exist");

        List<(string Path, FileSystemInfo Item)> entries = [];
        Collect(_folder, "", entries);
        if (entries.Count == 0)
            throw Refusal("the folder is empty");

        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<(string Path, FileSystemInfo Item)> entries)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + item.Name;
            entries.Add((path, item));
            if (item is DirectoryInfo inner && inner.LinkTarget is null)
                Collect(inner, path + "/", entries);
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
            throw Refusal($"the link '{path}' points to '{target}'; a link in an image is relative and stays inside the product");

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
            throw Refusal(
                $"the name '{entry.Name}' or its target is too long; the archive format takes 100 bytes, and for a name 255 when a slash parts it", tooLong);
        }
    }

    // Windows keeps no such bit, and what is published for several platforms starts by `dotnet`.
    private static bool IsExecutable(FileSystemInfo item) => !OperatingSystem.IsWindows() && item.UnixFileMode.HasFlag(UnixFileMode.UserExecute);

    private StoreException Refusal(string reason, Exception? cause = null) => new(
        ExitCode.Failed,
        $"The product in '{_folder.FullName}' was not packed: {reason}. No image was stored and no traffic moved. Run './build.sh Build' and look at what it publishes.",
        cause);
}
