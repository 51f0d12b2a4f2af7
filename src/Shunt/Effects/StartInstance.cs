using Shunt.Ledger;

namespace Shunt.Effects;

/// <summary>A version starts under its suffixed route.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Url">The suffixed route.</param>
public sealed record StartInstance(string Component, Placed Version, Uri Url) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"start '{Component} {Version.Suffix}' ({Version.Digest}) on {Url.Host}";
}
