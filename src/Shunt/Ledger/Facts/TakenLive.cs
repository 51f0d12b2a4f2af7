using System.Text.Json.Serialization;
using Shunt.Images;

namespace Shunt.Ledger.Facts;

/// <summary>The alias leads to a version alone.</summary>
/// <param name="Component">The component.</param>
/// <param name="Live">What serves now.</param>
/// <param name="Previous">What served before; null on a first release.</param>
/// <param name="RetainedUntil">Until when the previous instance stays warm; null when there is none.</param>
public sealed record TakenLive(string Component, Placed Live, Placed? Previous, DateTimeOffset? RetainedUntil) : ComponentFact(Component)
{
    /// <value>The smoke tests it passed on the alias; null when the component has none.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Check>? Checks { get; init; }
}
