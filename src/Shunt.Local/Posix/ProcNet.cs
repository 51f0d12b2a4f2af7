using System.Globalization;

namespace Shunt.Local.Posix;

/// <summary>Finds a port's owner on Linux: the listening socket's inode, then the process that has it open.</summary>
internal static class ProcNet
{
    private const string Listening = "0A";
    private const int LocalField = 1;
    private const int StateField = 3;
    private const int InodeField = 9;

    // A socket bound to the address itself is preferred by the kernel to one bound to all addresses.
    private static readonly string[] LoopbackAddresses = ["0100007F", "0000000000000000FFFF00000100007F"];
    private static readonly string[] AllAddresses = ["00000000", "00000000000000000000000000000000"];

    /// <summary>The process that listens on a port of 127.0.0.1; null when it cannot be seen.</summary>
    /// <param name="port">The port.</param>
    public static PortOwner? FindOwner(int port)
    {
        var listeners = Listeners("/proc/net/tcp", port).Concat(Listeners("/proc/net/tcp6", port)).ToList();
        var inodes = Inodes(listeners, LoopbackAddresses) is { Count: > 0 } exact ? exact : Inodes(listeners, AllAddresses);
        return inodes.Count == 0 ? null : Processes().Where(pid => HasOpen(pid, inodes)).Select(pid => new PortOwner(pid, Command(pid))).FirstOrDefault();
    }

    private static IEnumerable<(string Address, string Inode)> Listeners(string table, int port)
    {
        if (!File.Exists(table))
            yield break;

        var hexPort = port.ToString("X4", CultureInfo.InvariantCulture);
        foreach (var line in File.ReadLines(table).Skip(1))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var local = fields[LocalField].Split(':');
            if (fields[StateField] == Listening && local[1] == hexPort)
                yield return (local[0], fields[InodeField]);
        }
    }

    private static HashSet<string> Inodes(List<(string Address, string Inode)> listeners, string[] addresses) =>
        [.. listeners.Where(listener => addresses.Contains(listener.Address)).Select(listener => $"socket:[{listener.Inode}]")];

    private static IEnumerable<int> Processes() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0);

    private static bool HasOpen(int pid, HashSet<string> inodes)
    {
        try
        {
            return new DirectoryInfo(Folder(pid, "fd")).EnumerateFileSystemInfos()
                .Any(descriptor => descriptor.LinkTarget is { } target && inodes.Contains(target));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is another user's.
            return false;
        }
    }

    private static string Command(int pid)
    {
        try
        {
            return File.ReadAllText(Folder(pid, "cmdline")).Replace('\0', ' ').Trim();
        }
        catch (IOException)
        {
            return "which has ended since";
        }
    }

    private static string Folder(int pid, string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/{name}");
}
