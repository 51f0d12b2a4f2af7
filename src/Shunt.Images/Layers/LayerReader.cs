using System.Formats.Tar;

namespace Shunt.Images.Layers;

/// <summary>Unpacks an image's layers, or compares them with what was unpacked before.</summary>
/// <param name="folder">Where the files go or are.</param>
internal sealed class LayerReader(string folder)
{
    private const UnixFileMode Permissions = (UnixFileMode)0b111_111_111;
    private const UnixFileMode OwnerEverything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Compared without case: on a file system that ignores case, the other spelling is the same file.
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Unpacks everything in one more layer. What is left after an error is for the caller to remove.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or an entry would leave the folder.</exception>
    /// <param name="layer">The archive, from its beginning; it stays open.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task ExtractAsync(Stream layer, CancellationToken cancellation)
    {
        var tar = new TarReader(layer, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            while (await tar.GetNextEntryAsync(copyData: false, cancellation).ConfigureAwait(false) is { } entry)
                await ExtractAsync(entry, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Says whether every entry is there with the right type, mode and content. What a running program added does not matter.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or an entry would leave the folder.</exception>
    /// <param name="layer">The archive, from its beginning; it stays open.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> MatchesAsync(Stream layer, CancellationToken cancellation)
    {
        var tar = new TarReader(layer, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            while (await tar.GetNextEntryAsync(copyData: false, cancellation).ConfigureAwait(false) is { } entry)
            {
                if (!await MatchesAsync(entry, cancellation).ConfigureAwait(false))
                    return false;
            }
        }

        return true;
    }

    private async Task ExtractAsync(TarEntry entry, CancellationToken cancellation)
    {
        var (name, path) = Place(entry);
        if (entry.EntryType == TarEntryType.Directory)
        {
            Directory.CreateDirectory(path);
            SetMode(path, entry.Mode | OwnerEverything);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!_written.Add(name))
            throw new InvalidDataException($"the entry '{name}' is there twice");

        if (entry.EntryType == TarEntryType.SymbolicLink)
        {
            _links.Add(name);
            File.CreateSymbolicLink(path, entry.LinkName);
            return;
        }

        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using (file.ConfigureAwait(false))
            await (entry.DataStream ?? Stream.Null).CopyToAsync(file, cancellation).ConfigureAwait(false);
        SetMode(path, entry.Mode);
        File.SetLastWriteTimeUtc(path, entry.ModificationTime.UtcDateTime);
    }

    private async Task<bool> MatchesAsync(TarEntry entry, CancellationToken cancellation)
    {
        var (_, path) = Place(entry);
        var link = new FileInfo(path).LinkTarget;
        return entry.EntryType switch
        {
            TarEntryType.SymbolicLink => link == entry.LinkName,
            TarEntryType.Directory => link is null && Directory.Exists(path),
            _ => link is null && File.Exists(path) && HasMode(path, entry.Mode) && await SameContentAsync(path, entry, cancellation).ConfigureAwait(false),
        };
    }

    private static async Task<bool> SameContentAsync(string path, TarEntry entry, CancellationToken cancellation)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return file.Length == entry.Length
                && await ContentDigest.OfAsync(file, cancellation).ConfigureAwait(false)
                == await ContentDigest.OfAsync(entry.DataStream ?? Stream.Null, cancellation).ConfigureAwait(false);
        }
    }

    private (string Name, string Path) Place(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.Directory or TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.SymbolicLink))
            throw new InvalidDataException($"the entry '{entry.Name}' is a {entry.EntryType}; only files, folders and links are unpacked");

        var name = EntryPath.Contained(entry.Name) ?? throw new InvalidDataException($"the entry '{entry.Name}' leads out of the folder");
        if (entry.EntryType == TarEntryType.SymbolicLink && !EntryPath.IsContainedLink(name, entry.LinkName))
            throw new InvalidDataException($"the link '{name}' points to '{entry.LinkName}', out of the folder");

        if (Parents(name).FirstOrDefault(_links.Contains) is { } link)
            throw new InvalidDataException($"the entry '{name}' goes through the link '{link}'");

        return (name, Path.Combine(folder, name));
    }

    private static IEnumerable<string> Parents(string name)
    {
        for (var end = name.LastIndexOf('/'); end > 0; end = name.LastIndexOf('/', end - 1))
            yield return name[..end];
    }

    private static bool HasMode(string path, UnixFileMode mode) => OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (mode & Permissions);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode & Permissions);
    }
}
