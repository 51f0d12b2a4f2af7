namespace Bench.Edge.Peers;

/// <summary>Something that is measured: it answers for the upstream on a port of 127.0.0.1.</summary>
/// <param name="Name">How the report names it.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="Processes">The processes whose time and memory count as its own, as they are now.</param>
sealed record Proxy(string Name, int Port, Func<IReadOnlyList<int>> Processes);
