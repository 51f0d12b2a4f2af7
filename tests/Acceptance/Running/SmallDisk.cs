namespace Acceptance.Running;

/// <summary>A file system of 64 MiB of its own.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Size = "64m";
    private const int Block = 4096;

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts it.</summary>
    /// <param name="folder">Where; made when it is not there.</param>
    public static async Task<SmallDisk> MountAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await Command.OutputOfAsync("/", "mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Writes a file until nothing more can be written.</summary>
    /// <returns>The file.</returns>
    public async Task<string> FillAsync()
    {
        var path = Path.Combine(_folder, "ballast");
        var block = new byte[Block];
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                await file.WriteAsync(block);
        }
        catch (IOException)
        {
            return path;
        }
    }

    /// <summary>Makes it read-only for whoever opens a file from now on: what is open already would keep it from being made so as a whole.</summary>
    public async Task ForbidWritingAsync()
    {
        await Command.OutputOfAsync("/", "mount", "--bind", _folder, _folder);
        await Command.OutputOfAsync("/", "mount", "-o", "remount,bind,ro", _folder);
    }

    /// <summary>Makes it writable again.</summary>
    public Task AllowWritingAsync() => Command.OutputOfAsync("/", "umount", "--lazy", _folder);

    /// <summary>Unmounts it, even while it is used.</summary>
    public void Dispose()
    {
        using var command = Command.Start("/", [], "umount", "--lazy", _folder);
        command.EndAsync().GetAwaiter().GetResult();
    }
}
