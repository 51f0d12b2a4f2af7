using Shunt.Ledger;

namespace Shunt.Effects;

/// <summary>The alias moves by one step.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="From">What serves now; null when nothing does.</param>
/// <param name="To">What takes over.</param>
/// <param name="Percent">Its share after the step.</param>
/// <param name="Watch">How long the step is watched.</param>
public sealed record MoveAlias(Uri Alias, Placed? From, Placed To, int Percent, TimeSpan Watch) : Effect
{
    /// <inheritdoc />
    public override string Describe()
    {
        var from = From is null ? "nothing" : From.Suffix;
        var watch = Watch > TimeSpan.Zero ? $", watched for {Watch}" : "";
        return $"move {Alias.Host} from {from} to {To.Suffix}: {Percent} %{watch}";
    }
}
