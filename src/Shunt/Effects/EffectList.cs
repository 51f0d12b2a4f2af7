using System.Security.Cryptography;
using System.Text;

namespace Shunt.Effects;

/// <summary>What a cutover will do to a target, in order: printed by a plan, bound by an approval, carried out by the cutover.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Effects">The effects in order; empty when there is nothing to do.</param>
public sealed record EffectList(string Target, IReadOnlyList<Effect> Effects)
{
    /// <value>Identifies the list: the SHA-256 of target and effects, 64 hex digits. What would happen by itself anyway is left out of it.</value>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Effects.Where(effect => !effect.IsUpkeep).Select(effect => effect.Describe()).Prepend(Target)))));
}
