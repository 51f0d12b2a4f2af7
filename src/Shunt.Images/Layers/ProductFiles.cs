namespace Shunt.Images.Layers;

/// <summary>What a product's folder holds, in an order of its own: not the file system's, nor a language's.</summary>
internal sealed record ProductFiles
{
    private ProductFiles(string folder, IReadOnlyList<(string Path, FileSystemInfo Item)> entries)
    {
        Folder = folder;
        Entries = entries;
    }

    /// <value>The folder.</value>
    public string Folder { get; }

    /// <value>Files, links and folders by their path in the folder, parted by slashes; a folder stands before what it holds.</value>
    public IReadOnlyList<(string Path, FileSystemInfo Item)> Entries { get; }

    /// <summary>Lists a folder.</summary>
    /// <exception cref="StoreException">The folder is missing or empty.</exception>
    public static ProductFiles In(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            throw Refusal(root.FullName, "the folder does not exist");

        List<(string Path, FileSystemInfo Item)> entries = [];
        Collect(root, "", entries);
        if (entries.Count == 0)
            throw Refusal(root.FullName, "the folder is empty");

        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new ProductFiles(root.FullName, entries);
    }

    /// <summary>The files of which the paths are given, with the folders they lie in.</summary>
    public ProductFiles Only(IReadOnlySet<string> paths) =>
        new(Folder, [.. Entries.Where(entry => paths.Contains(entry.Path) || (IsFolder(entry.Item) && paths.Any(path => path.StartsWith(entry.Path + "/", StringComparison.Ordinal))))]);

    /// <summary>All but the files of which the paths are given.</summary>
    public ProductFiles Without(IReadOnlySet<string> paths) => new(Folder, [.. Entries.Where(entry => !paths.Contains(entry.Path))]);

    /// <summary>Says why the product was not packed.</summary>
    public StoreException Refusal(string reason, Exception? cause = null) => Refusal(Folder, reason, cause);

    private static bool IsFolder(FileSystemInfo item) => item is DirectoryInfo && item.LinkTarget is null;

    private static void Collect(DirectoryInfo folder, string prefix, List<(string Path, FileSystemInfo Item)> entries)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + item.Name;
            entries.Add((path, item));
            if (IsFolder(item))
                Collect((DirectoryInfo)item, path + "/", entries);
        }
    }

    private static StoreException Refusal(string folder, string reason, Exception? cause = null) => new(
        ExitCode.Failed,
        $"The product in '{folder}' was not packed: {reason}. No image was stored and no traffic moved. Run './build.sh Build' and look at what it publishes.",
        cause);
}
