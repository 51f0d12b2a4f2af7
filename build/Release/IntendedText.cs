using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Release;

/// <summary>What runs intended, beside what was seen done of it.</summary>
static class IntendedText
{
    /// <summary>The effects of every run, a line each with the number of the entry that says it was done, by the number of the entry that intended them.</summary>
    /// <param name="entries">The target's entries, in order.</param>
    /// <param name="component">The component's name.</param>
    public static Dictionary<int, List<string>> Of(IEnumerable<LedgerEntry> entries, string component)
    {
        var lists = new Dictionary<int, List<string>>();
        var (state, intent) = (TargetState.Empty, 0);
        foreach (var entry in entries)
        {
            var open = state.Component(component).Open;
            state = state.After(entry);
            if (EffectsOf(entry.Fact) is { } effects)
            {
                intent = entry.Number;
                lists[intent] = [.. effects.Select(effect => $"[    ] {effect.Describe()}")];
            }
            else if (open?.Next is { } next && state.Component(component).Open?.Done != open.Done && lists.TryGetValue(intent, out var lines))
            {
                lines[open.Done] = $"[{entry.Number,4}] {next.Describe()}";
            }
        }

        return lists;
    }

    private static IReadOnlyList<Effect>? EffectsOf(Fact fact) => fact switch
    {
        RunIntended intent => intent.Effects,
        TurnedBack intent => intent.Effects,
        _ => null,
    };
}
