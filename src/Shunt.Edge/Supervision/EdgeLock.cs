using Shunt.Local.Edge;

namespace Shunt.Edge.Supervision;

/// <summary>Held by the one supervisor of a SHUNT_HOME; the system takes it back when the process ends, however it ends.</summary>
internal sealed class EdgeLock : IDisposable
{
    private readonly FileStream _file;

    private EdgeLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another edge has it.</summary>
    /// <param name="home">The state folder.</param>
    public static EdgeLock? TryTake(EdgeHome home)
    {
        try
        {
            return new EdgeLock(new FileStream(home.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(home.LockFile))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
