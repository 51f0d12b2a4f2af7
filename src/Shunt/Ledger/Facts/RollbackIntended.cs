namespace Shunt.Ledger.Facts;

/// <summary>The alias is about to move back.</summary>
/// <param name="Component">The component.</param>
/// <param name="From">What serves now.</param>
/// <param name="To">The last version that was good.</param>
/// <param name="Warm">Whether its instance still runs; otherwise the stored image is started first.</param>
/// <param name="Reason">Why: a person's words or the watch's finding.</param>
public sealed record RollbackIntended(string Component, Placed From, Placed To, bool Warm, string Reason) : ComponentFact(Component);
