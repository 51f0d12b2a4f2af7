using Shunt.Ledger;

namespace Shunt.Local.Ledger;

/// <summary>The lease record of one target: replaced by rename, under a lock that ends with the process that holds it.</summary>
internal sealed record LeaseFile(string Path)
{
    // A replacement takes a millisecond; who waits this long waits for a stopped process or a broken file system.
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(5);

    // What a lock that is taken is called: EWOULDBLOCK on Linux, on macOS.
    private static readonly int[] Taken = [11, 35];

    public static LeaseFile In(string folder) => new(System.IO.Path.Combine(folder, "lease.json"));

    /// <summary>The record; null when there is none or it is torn.</summary>
    public LeaseRecord? Read()
    {
        try
        {
            return LeaseRecord.Read(File.ReadAllBytes(Path));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Replaces the record if it is what is expected. Call it under the lock.</summary>
    public bool TryReplace(LeaseRecord? expected, LeaseRecord renewed)
    {
        if (Read() != expected)
            return false;

        // No fsync: after a power cut the holder is dead, and a torn record says just that.
        var next = Path + ".next";
        File.WriteAllBytes(next, renewed.Write());
        File.Move(next, Path, overwrite: true);
        return true;
    }

    /// <summary>Takes the lock that all replacements take.</summary>
    /// <exception cref="LedgerUnavailableException">It is taken for longer than 2 s, or cannot be made.</exception>
    public async Task<IDisposable> LockAsync(string target, CancellationToken cancellation)
    {
        var path = Path + ".lock";
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (Taken.Contains(taken.HResult) && TimeProvider.System.GetElapsedTime(start) < LockLimit)
            {
                await Task.Delay(LockRetry, TimeProvider.System, cancellation).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new LedgerUnavailableException(target, path, "written", cause.Message.TrimEnd('.'), cause);
            }
        }
    }
}
