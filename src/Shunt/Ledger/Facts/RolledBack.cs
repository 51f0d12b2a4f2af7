namespace Shunt.Ledger.Facts;

/// <summary>The alias leads to the earlier version again.</summary>
/// <param name="Component">The component.</param>
/// <param name="Live">What serves now.</param>
/// <param name="From">What served before and is not good.</param>
/// <param name="Automatic">Whether a watch decided it, not a person.</param>
/// <param name="RetainedUntil">Until when the instance rolled back from stays warm; null when it was stopped.</param>
public sealed record RolledBack(string Component, Placed Live, Placed From, bool Automatic, DateTimeOffset? RetainedUntil) : ComponentFact(Component);
