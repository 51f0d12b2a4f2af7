using System.Globalization;
using System.Text;
using Shunt.Effects;
using Shunt.Platforms;

namespace Release;

/// <summary>A list of effects, for people.</summary>
static class EffectText
{
    /// <summary>The effects, a line each, and below each what it changes, where the platform can say it.</summary>
    /// <param name="platform">Says what effects change; null where the platform cannot.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="first">What a run before left to be done first.</param>
    /// <param name="list">The effects.</param>
    /// <param name="done">How many of them are done.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<string> OfAsync(
        IForesees? platform, string target, IReadOnlyList<Effect> first, EffectList list, int done, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (var effect in first)
            text.Append(CultureInfo.InvariantCulture, $"  first {effect.Describe()}\n");

        var changes = platform is null ? [] : await platform.ForeseeAsync(target, [.. list.Effects.Skip(done)], cancellation);
        foreach (var (index, effect) in list.Effects.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {effect.Describe()}{(index < done ? " (done)" : "")}\n");
            foreach (var change in index < done || platform is null ? [] : changes[index - done])
                text.Append(CultureInfo.InvariantCulture, $"    {change}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"  effects {list.Hash[..12]}\n").ToString();
    }
}
