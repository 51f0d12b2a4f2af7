using System.Runtime.Versioning;
using Shunt.Ledger;

namespace Shunt.Local.Ledger;

/// <summary>The lease record of one target: replaced by rename, under a lock that ends with the process that holds it.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed record LeaseFile(string Path)
{
    // A replacement takes milliseconds: who holds the lock for this long was stopped in the middle of one.
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(5);

    // What a lock that is taken is called: EWOULDBLOCK on Linux, on macOS.
    private static readonly int[] Taken = [11, 35];

    public static LeaseFile In(string folder) => new(System.IO.Path.Combine(folder, "lease.json"));

    /// <summary>The record; null when there is none or it is torn.</summary>
    public LeaseRecord? Read()
    {
        try
        {
            return LeaseRecord.Read(PosixFiles.Read(Path));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Replaces the record if it is what is expected. Call it under the lock.</summary>
    public bool TryReplace(LeaseRecord? expected, LeaseRecord renewed)
    {
        if (Read() != expected)
            return false;

        // Durable, for it also tells which entry was the newest.
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        TemporaryFile.Place(folder, renewed.Write(), Rename);
        PosixFiles.SyncFolder(folder);
        return true;
    }

    /// <summary>
    /// Takes the lock that all replacements take. A holder that was stopped loses it: what it writes when it resumes is an
    /// older record, which the lease's holder replaces. Who may act is decided by the ledger, never by this lock.
    /// </summary>
    /// <exception cref="IOException">The lock cannot be made.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellation)
    {
        var path = Path + ".lock";
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (Taken.Contains(taken.HResult))
            {
                await Task.Delay(LockRetry, TimeProvider.System, cancellation).ConfigureAwait(false);
            }

            if (TimeProvider.System.GetElapsedTime(start) < LockLimit)
                continue;

            File.Delete(path);
            start = TimeProvider.System.GetTimestamp();
        }
    }

    private bool Rename(string next)
    {
        File.Move(next, Path, overwrite: true);
        return true;
    }
}
