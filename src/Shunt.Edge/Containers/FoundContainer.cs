namespace Shunt.Edge.Containers;

/// <summary>A container that an engine has for an edge.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for the log.</param>
/// <param name="Nonce">The start of the instance that it is.</param>
/// <param name="Pid">Its first process; 0 when it does not run.</param>
/// <param name="ExitCode">How it ended.</param>
internal sealed record FoundContainer(string Id, string Name, string Nonce, int Pid, int ExitCode);
