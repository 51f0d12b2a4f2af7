using System.Text.Json;
using Shunt.Local.Ledger;
using Shunt.Local.Posix;

namespace Shunt.Edge.State;

/// <summary>
/// The snapshot on disk. A write replaces the file as a whole and keeps the one before as <c>.previous</c>; when the file cannot be
/// read, that one is taken and the unreadable file is kept as <c>.unreadable</c>, so that no single damaged file loses every route.
/// </summary>
internal sealed class SnapshotFile
{
    private readonly string _path;
    private readonly EdgeLog _log;

    public SnapshotFile(string path, EdgeLog log)
    {
        _path = path;
        _log = log;
    }

    private string Previous => _path + ".previous";

    /// <summary>Puts a snapshot on disk; when this returns it is there also after a power cut.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="IOException">It could not be written; the file is as it was.</exception>
    public void Write(EdgeSnapshot snapshot)
    {
        // A second name for the file that is about to be replaced: nothing is copied, for a flip must be quick.
        if (File.Exists(_path))
        {
            File.Delete(Previous);
            PosixFiles.TryLink(_path, Previous);
        }

        DurableFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(snapshot, SnapshotJson.Default.EdgeSnapshot));
    }

    /// <summary>The last snapshot; an empty one when there has been none.</summary>
    /// <exception cref="InvalidDataException">Neither the file nor the one before can be read.</exception>
    public EdgeSnapshot Read()
    {
        if (Parse(_path) is { } snapshot)
            return snapshot;
        if (!File.Exists(_path) && !File.Exists(Previous))
            return new EdgeSnapshot();
        if (Parse(Previous) is not { } previous)
            throw new InvalidDataException($"'{_path}' cannot be read, nor can '{Previous}': the edge does not know what it served. Move both away; the next release then starts anew.");

        _log.Write($"'{_path}' cannot be read; '{Previous}' is taken instead.");
        if (File.Exists(_path))
            File.Move(_path, _path + ".unreadable", overwrite: true);
        return previous;
    }

    private static EdgeSnapshot? Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SnapshotJson.Default.EdgeSnapshot);
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException)
        {
            return null;
        }
    }
}
