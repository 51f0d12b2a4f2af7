namespace Shunt.Ledger.Facts;

/// <summary>A version takes no traffic any more and stays warm for a while: the way back.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Until">When its instance ends by itself.</param>
public sealed record Retained(string Component, Placed Version, DateTimeOffset Until) : ComponentFact(Component);
