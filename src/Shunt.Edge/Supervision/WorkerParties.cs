namespace Shunt.Edge.Supervision;

/// <summary>What workers are kept with.</summary>
/// <param name="Children">The instances' processes, which workers command.</param>
/// <param name="Workers">The workers' own processes.</param>
/// <param name="StopLimit">How long a worker has to end after SIGTERM.</param>
/// <param name="Clock">Measures limits.</param>
/// <param name="Log">What is told.</param>
internal sealed record WorkerParties(ChildTable Children, ChildTable Workers, TimeSpan StopLimit, TimeProvider Clock, EdgeLog Log);
