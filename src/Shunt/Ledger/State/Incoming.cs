using Shunt.Images;

namespace Shunt.Ledger.State;

/// <summary>A version on its way to taking over; it takes no traffic yet.</summary>
/// <param name="Version">The version.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Url">Its suffixed route; null before it was deployed.</param>
/// <param name="Checks">The checks against the running instance; empty before it was verified.</param>
/// <param name="At">When it reached the stage.</param>
public sealed record Incoming(Placed Version, IncomingStage Stage, Uri? Url, IReadOnlyList<Check> Checks, DateTimeOffset At);
