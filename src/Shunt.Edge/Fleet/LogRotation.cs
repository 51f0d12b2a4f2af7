using System.Globalization;
using Shunt.Local.Edge;

namespace Shunt.Edge.Fleet;

/// <summary>
/// Keeps the edge's log and its instances' within bounds. A log is held open by whoever writes it, an instance for the most part, so it cannot be exchanged: its end
/// is copied to <c>.1</c> and it is emptied. Writers append, so they go on at its new end.
/// </summary>
internal sealed class LogRotation : IDisposable
{
    /// <summary>How long a log may get before it is rotated, and how much of it is then kept: 16 MiB.</summary>
    public const long LimitBytes = 16 * 1024 * 1024;

    private const int BufferBytes = 128 * 1024;

    // What a log can exceed its bound by is what is written in this time.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly EdgeState _state;
    private readonly string _ownLog;
    private readonly EdgeLog _log;
    private readonly ITimer _timer;

    /// <summary>Begins to look, once a second.</summary>
    /// <param name="state">Which instances there are.</param>
    /// <param name="ownLog">The edge's own log.</param>
    /// <param name="clock">Measures the time between two looks.</param>
    /// <param name="log">Where rotations are told.</param>
    public LogRotation(EdgeState state, string ownLog, TimeProvider clock, EdgeLog log)
    {
        _state = state;
        _ownLog = ownLog;
        _log = log;
        _timer = clock.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Looks no more.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>Rotates a log that has become too long. What is written within the moment of emptying is lost.</summary>
    /// <param name="file">The log; one that is not there is fine.</param>
    /// <param name="log">Where it is told.</param>
    public static void Rotate(string file, EdgeLog log)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: > LimitBytes and var length })
                return;

            // First removed: on a full disk there is room for the next one only then.
            File.Delete(file + LogTail.PreviousSuffix);
            using var current = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, BufferBytes);
            using (var previous = new FileStream(file + LogTail.PreviousSuffix, Private()))
                CopyEnd(current, previous);
            current.SetLength(0);
            log.Write(string.Create(CultureInfo.InvariantCulture, $"emptied '{file}' ({length / (1024 * 1024)} MiB); its end is kept in '{file}{LogTail.PreviousSuffix}'."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Write($"could not rotate '{file}': {exception.Message}");
        }
    }

    private void Look()
    {
        foreach (var file in _state.Snapshot.Instances.Select(record => record.Spec.LogFile).Append(_ownLog).Distinct(StringComparer.Ordinal))
            Rotate(file, _log);
    }

    // Written to meanwhile, so its end moves; a writer that is quicker than we are must not keep us.
    private static void CopyEnd(FileStream current, FileStream previous)
    {
        var buffer = new byte[BufferBytes];
        current.Seek(Math.Max(0, current.Length - LimitBytes), SeekOrigin.Begin);
        var copied = 0L;
        for (var read = -1; read != 0 && copied < 2 * LimitBytes; copied += read)
        {
            read = current.Read(buffer);
            previous.Write(buffer, 0, read);
        }
    }

    private static FileStreamOptions Private() => new()
    {
        Mode = FileMode.Create,
        Access = FileAccess.Write,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };
}
