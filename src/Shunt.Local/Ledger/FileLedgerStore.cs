using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Shunt.Ledger;

namespace Shunt.Local.Ledger;

/// <summary>
/// Ledgers as files: <c>ledger/&lt;target&gt;/00000001.json</c> and on, and the lease record <c>lease.json</c> beside them, in
/// folders only their owner can open. For Linux and macOS.
/// </summary>
[SuppressMessage("Interoperability", "CA1416:Validate platform compatibility", Justification = "The constructor refuses Windows.")]
public sealed class FileLedgerStore : ILedgerStore
{
    private const string Extension = ".json";

    // How many entries in a row may lack their note in the lease record: one for each writer that died directly after it wrote.
    private const int Unnoted = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _root;
    private readonly ConcurrentDictionary<string, bool> _swept = new(StringComparer.Ordinal);

    /// <summary>Opens the ledgers under a folder. Nothing is read or written yet.</summary>
    /// <param name="root">The state folder; created with the first entry.</param>
    /// <exception cref="BadUsageException">This is Windows.</exception>
    public FileLedgerStore(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        if (OperatingSystem.IsWindows())
            throw new BadUsageException("The embedded platform was not started: it runs on Linux and macOS. Use WSL, or a target on AWS.");

        _root = Path.GetFullPath(root);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">The disk is full, the folder is read-only, or the like; the entry is there whole or not at all.</exception>
    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var folder = FolderOf(target);
        return RunAsync(target, folder, "written", () => Append(folder, number, content.Span), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">A file cannot be read.</exception>
    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation)
    {
        var folder = FolderOf(target);
        return RunAsync(target, folder, "read", () => Read(folder, first), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">The file cannot be read.</exception>
    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation)
    {
        var file = LeaseFile.In(FolderOf(target));
        return RunAsync(target, file.Path, "read", file.Read, cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">The file cannot be written.</exception>
    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(renewed);
        var folder = FolderOf(target);
        return RunAsync(target, folder, "written", () => ReplaceLeaseAsync(folder, expected, renewed, cancellation), cancellation);
    }

    /// <summary>Removes the files that writers who died were writing. The first append of each process does it, too.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="LedgerUnavailableException">There is such a file, and it cannot be removed.</exception>
    public Task SweepAsync(string target, CancellationToken cancellation)
    {
        var folder = FolderOf(target);
        return RunAsync(target, folder, "written", () => Sweep(folder), cancellation);
    }

    private static Task<T> RunAsync<T>(string target, string location, string attempt, Func<T> work, CancellationToken cancellation) =>
        RunAsync(target, location, attempt, () => Task.FromResult(work()), cancellation);

    private static async Task<T> RunAsync<T>(
        string target, string location, string attempt, Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(work, cancellation).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(target, location, attempt, cause.Message.TrimEnd('.'), cause);
        }
    }

    private static async Task<bool> ReplaceLeaseAsync(string folder, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        CreateFolder(folder);
        var file = LeaseFile.In(folder);
        using var hold = await file.LockAsync(cancellation).ConfigureAwait(false);
        return file.TryReplace(expected, renewed);
    }

    private bool Append(string folder, int number, ReadOnlySpan<byte> content)
    {
        CreateFolder(folder);
        if (_swept.TryAdd(folder, true))
            Sweep(folder);

        var name = PathOf(folder, number);
        if (!TemporaryFile.Place(folder, content, temporary => PosixFiles.TryLink(temporary, name)))
            return false;

        PosixFiles.SyncFolder(folder);
        return true;
    }

    private static bool Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return false;

        TemporaryFile.Sweep(folder);
        return true;
    }

    // Who reads on, or begins at a snapshot, does not list the folder: that takes longer with every release there ever was.
    private static IReadOnlyList<StoredEntry> Read(string folder, int first) =>
        (first > 1 ? Follow(folder, first) : null) ?? List(folder, first);

    // Reads one entry after the other. Null when one may be missing, for then only a listing shows what lies behind it: the record names
    // a newer one, or there is no record, or one of the next that somebody could have written without noting it is there.
    private static List<StoredEntry>? Follow(string folder, int first)
    {
        if (LeaseFile.In(folder).Read()?.Head is not { } noted)
            return null;

        var entries = new List<StoredEntry>();
        var next = first;
        for (; File.Exists(PathOf(folder, next)); next++)
            entries.Add(new StoredEntry(next, PosixFiles.Read(PathOf(folder, next)), PathOf(folder, next)));

        return noted.Number < next && !Enumerable.Range(next, Unnoted).Any(number => File.Exists(PathOf(folder, number))) ? entries : null;
    }

    private static IReadOnlyList<StoredEntry> List(string folder, int first)
    {
        if (!Directory.Exists(folder))
            return [];

        return
        [
            .. from path in Directory.EnumerateFiles(folder, "*" + Extension)
               let name = Path.GetFileNameWithoutExtension(path)
               let number = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0
               where name == NameOf(number) && number >= first
               orderby number
               select new StoredEntry(number, PosixFiles.Read(path), path),
        ];
    }

    private static string PathOf(string folder, int number) => Path.Combine(folder, NameOf(number) + Extension);

    private static string NameOf(int number) => number.ToString("D8", CultureInfo.InvariantCulture);

    // Each new name is made durable in its parent, or a power cut could take the whole ledger with its folder.
    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;

        var parent = Path.GetDirectoryName(folder)!;
        CreateFolder(parent);
        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        PosixFiles.SyncFolder(parent);
    }

    private string FolderOf(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        if (target[0] == '.' || target.AsSpan().ContainsAny(Path.DirectorySeparatorChar, '\\', '\0'))
            throw new ArgumentException($"'{target}' cannot name a ledger's folder.", nameof(target));

        return Path.Combine(_root, "ledger", target);
    }
}
