using System.Globalization;

namespace Shunt.Tests.Effects;

/// <summary>States of which each was as it must be.</summary>
/// <param name="States">How many were drawn, each from a seed of its own.</param>
/// <param name="Refused">In how many of them a command, or an approval, was refused.</param>
/// <param name="Effects">How many effects were carried out.</param>
/// <param name="Took">How long all of them took.</param>
internal sealed record StateTally(int States, int Refused, int Effects, TimeSpan Took)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{States:N0} states, {Refused:N0} refused, {Effects:N0} effects, {Took.TotalSeconds:0.0} s");
}
