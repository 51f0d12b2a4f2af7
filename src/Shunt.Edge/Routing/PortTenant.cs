using Shunt.Local.Posix;

namespace Shunt.Edge.Routing;

/// <summary>Whose a port is to be: that of a process we started, or of one that it started itself.</summary>
/// <param name="Process">The process.</param>
/// <param name="Port">The port on 127.0.0.1.</param>
internal sealed record PortTenant(ProcessMark Process, int Port)
{
    /// <summary>Whether the process lives.</summary>
    public bool IsAlive() => Process.IsAlive();

    /// <summary>Whether what listens on the port belongs to the process.</summary>
    public bool HasPort() => IsAlive() && PortOwner.Find(Port)?.IsInSession(Process.Pid) == true;
}
