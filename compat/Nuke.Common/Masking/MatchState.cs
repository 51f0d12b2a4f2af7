namespace Nuke.Common.Masking;

/// <summary>How far a text that began at one place has come in all patterns at once.</summary>
internal sealed class MatchState
{
    // Where few patterns are left, following them is as quick as looking up what was found before, and it takes no memory.
    private const int Few = 4;

    private readonly Trail[] _trails;
    private readonly MatchState _root;
    private Dictionary<char, MatchState?>? _next;
    private int _made;

    private MatchState(Trail[] trails, bool isEnd, MatchState? root)
    {
        _trails = trails;
        IsEnd = isEnd;
        _root = root ?? this;
        _root._made++;
    }

    /// <summary>Whether the text is a secret.</summary>
    public bool IsEnd { get; }

    /// <summary>Whether the text is the beginning of a secret, or of a longer one.</summary>
    public bool GoesOn => _trails.Length > 0;

    /// <summary>How many states have been made from this one, the root.</summary>
    public int Made => _made;

    /// <summary>The state of an empty text.</summary>
    public static MatchState Root(SecretPattern[] patterns)
        => new([.. patterns.Select(x => new Trail(x, 0, null, 0, IsBreak: false, HasBreak: false))], isEnd: false, root: null);

    /// <summary>Goes one character further.</summary>
    /// <returns>Null when no secret begins so.</returns>
    public MatchState? Next(char character)
    {
        if (_trails.Length <= Few)
            return Make(character);
        _next ??= [];
        if (!_next.TryGetValue(character, out var next))
            _next[character] = next = Make(character);
        return next;
    }

    private MatchState? Make(char character)
    {
        List<Trail>? trails = null;
        var isEnd = false;
        foreach (var trail in _trails)
            trail.Follow(character, ref trails, ref isEnd);
        if (trails is null)
            return isEnd ? new MatchState([], isEnd, _root) : null;
        return new MatchState(trails.Count == 1 ? [trails[0]] : [.. trails.Distinct()], isEnd, _root);
    }
}
