using System.Globalization;

namespace Shunt.Local.Edge;

/// <summary>The edge's files under a SHUNT_HOME.</summary>
internal sealed class EdgeHome
{
    /// <summary>Names the files; touches none.</summary>
    /// <param name="root">The state folder.</param>
    public EdgeHome(string root)
    {
        Root = Path.GetFullPath(root);
        Folder = Path.Combine(Root, "edge");
    }

    /// <value>SHUNT_HOME as an absolute path.</value>
    public string Root { get; }

    /// <value>The edge's folder, for its user only.</value>
    public string Folder { get; }

    /// <value>Where the running edge announces itself.</value>
    public string AddressFile => Path.Combine(Folder, "edge.json");

    /// <value>Held by the one supervisor of this home while it lives.</value>
    public string LockFile => Path.Combine(Folder, "lock");

    /// <value>The snapshot of instances, aliases and epochs.</value>
    public string StateFile => Path.Combine(Folder, "state.json");

    /// <value>The port that was chosen when any would do.</value>
    public string PortFile => Path.Combine(Folder, "port");

    /// <summary>The port in <see cref="PortFile"/>; null when none was chosen yet.</summary>
    public int? KeptPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <value>What the supervisor and the worker write.</value>
    public string LogFile => Path.Combine(Folder, "edge.log");

    /// <value>Copies of the edge's own files, one folder a compilation.</value>
    public string Binaries => Path.Combine(Folder, "bin");
}
