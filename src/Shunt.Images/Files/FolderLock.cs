namespace Shunt.Images.Files;

/// <summary>
/// Lets one writer at a time into a folder, among threads and processes alike. The system gives it back when its holder dies, so there
/// is nothing to clean up after a crash.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>How long to wait for another writer: the longest packing seen takes seconds.</summary>
    public static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(60);

    private const string FileName = ".lock";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Waits until no one else writes to the folder.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <param name="time">The clock of the wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">Someone else wrote for longer than <see cref="WaitLimit"/>.</exception>
    public static async Task<FolderLock> AcquireAsync(string folder, TimeProvider time, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, FileName);
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException held) when (held.GetType() == typeof(IOException))
            {
                if (time.GetElapsedTime(started) >= WaitLimit)
                    throw TimedOut(path, held);
            }

            await Task.Delay(Interval, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Lets the next writer in.</summary>
    public void Dispose() => _file.Dispose();

    private static StoreException TimedOut(string path, IOException cause) => new(
        ExitCode.Failed,
        $"The image store was not written: '{path}' is locked for {WaitLimit.TotalSeconds:0} s already. No traffic moved. Run the command again when the other one has ended.",
        cause);
}
