namespace Shunt.Ledger.State;

/// <summary>A run that was carried out or undone.</summary>
/// <param name="Run">The run.</param>
/// <param name="Epoch">The lease under which it ended. While that lease is not given back, whoever held it may have died before they could say so.</param>
public sealed record EndedRun(OpenRun Run, int Epoch);
