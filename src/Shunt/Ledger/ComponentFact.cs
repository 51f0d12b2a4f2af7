using System.Text.Json.Serialization;

namespace Shunt.Ledger;

/// <summary>A fact about one component of the target.</summary>
/// <param name="Component">The component.</param>
public abstract record ComponentFact([property: JsonPropertyOrder(-1)] string Component) : Fact;
