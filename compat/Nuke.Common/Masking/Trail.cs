namespace Nuke.Common.Masking;

/// <summary>A place in a pattern that a text has come to.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Unit">The unit that comes next, or is being written.</param>
/// <param name="Way">The way in which it is being written; null before its first character.</param>
/// <param name="Offset">How much of the way has been seen.</param>
/// <param name="IsBreak">Whether the way is a line break before the unit instead.</param>
/// <param name="HasBreak">Whether there was a line break before the unit.</param>
internal readonly record struct Trail(SecretPattern Pattern, int Unit, string? Way, int Offset, bool IsBreak, bool HasBreak)
{
    // One before a sign keeps a shell or a parser from seeing the sign; each level of quoting doubles them. However many, they are looked past.
    private const char Quote = '\\';

    /// <summary>Adds the places that a character leads to.</summary>
    /// <param name="character">The character.</param>
    /// <param name="trails">Gets them; null while there are none.</param>
    /// <param name="isEnd">Becomes true when the pattern ends with the character.</param>
    public void Follow(char character, ref List<Trail>? trails, ref bool isEnd)
    {
        if (Way is not null)
        {
            if (Way[Offset] != character)
                return;
            Add(Further(), ref trails, ref isEnd);
            if (character == Quote)
                Add(this, ref trails, ref isEnd);
            return;
        }

        foreach (var way in Pattern.Units[Unit])
        {
            if (way[0] == character)
                Add((this with { Way = way }).Further(), ref trails, ref isEnd);
        }

        if (Unit > 0 && character == Quote)
            Add(this, ref trails, ref isEnd);
        if (Unit < SecretPattern.UnitsBeforeBreak || HasBreak)
            return;
        foreach (var way in Spelling.LineBreaks)
        {
            if (way[0] == character)
                Add((this with { Way = way, IsBreak = true }).Further(), ref trails, ref isEnd);
        }
    }

    private static void Add(Trail trail, ref List<Trail>? trails, ref bool isEnd)
    {
        if (trail.Unit == trail.Pattern.Units.Count)
            isEnd = true;
        else
            (trails ??= []).Add(trail);
    }

    private Trail Further()
        => Offset + 1 < Way!.Length ? this with { Offset = Offset + 1 }
            : this with { Unit = IsBreak ? Unit : Unit + 1, Way = null, Offset = 0, IsBreak = false, HasBreak = IsBreak };
}
