using Shunt.Ledger;

namespace Shunt.Effects;

/// <summary>The previous instance ends, after its retain window.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that ends.</param>
/// <param name="After">How long it stays warm first.</param>
public sealed record EndInstance(string Component, Placed Version, TimeSpan After) : Effect
{
    /// <inheritdoc />
    public override string Describe() => After > TimeSpan.Zero
        ? $"keep '{Component} {Version.Suffix}' warm for {After}, then end it"
        : $"end '{Component} {Version.Suffix}'";
}
