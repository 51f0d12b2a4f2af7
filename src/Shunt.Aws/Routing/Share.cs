namespace Shunt.Aws.Routing;

/// <summary>A version's share of the requests of the plain route.</summary>
/// <param name="Suffix">The version.</param>
/// <param name="Weight">Its share: 0 to 100.</param>
internal readonly record struct Share(string Suffix, int Weight);
