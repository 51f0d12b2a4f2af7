namespace Nuke.Common.Execution;

/// <summary>Somebody's machine, or a server that is not recognised.</summary>
public class Terminal : Host
{
    /// <summary>Always: it is what remains when no server is recognised.</summary>
    public static bool IsRunningTerminal => true;
}
