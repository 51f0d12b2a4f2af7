using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Nuke.Common.Masking;

/// <summary>
/// Finds secrets in text, however they are written, in a single pass: from each place where a secret may begin, an automaton follows all
/// patterns at once. Its states are made when they are first reached, so that the time a character takes does not grow with the secrets.
/// </summary>
internal sealed class SecretMatcher
{
    private const string UsualMask = "[REDACTED]";
    private const string OtherMask = "***";
    private const char Escape = '\e';

    // A few megabytes. Text that reaches more has walked through many secrets, and the states of the past are hardly needed again.
    private const int MostStates = 20_000;

    private readonly Lock _gate = new();
    private readonly SecretPattern[] _patterns;
    private readonly SearchValues<char> _firsts;
    private readonly bool _hasEscape;
    private readonly List<(MatchState State, int Start)> _open = [];
    private MatchState _root;

    /// <summary>Prepares for secrets.</summary>
    /// <param name="secrets">The texts; too short ones are left out.</param>
    public SecretMatcher(IEnumerable<string> secrets)
        : this([.. secrets.Where(SecretPattern.IsLongEnough).SelectMany(SecretPattern.Of)])
    {
    }

    /// <summary>Prepares for patterns.</summary>
    public SecretMatcher(SecretPattern[] patterns)
    {
        _patterns = patterns;
        _root = MatchState.Root(patterns);
        var ways = patterns.Select(x => x.Units[0]).Distinct().SelectMany(x => x);
        _firsts = SearchValues.Create([.. ways.Select(x => x[0]).Distinct()]);
        _hasEscape = Array.Exists(patterns, x => x.Units.Any(y => y[0][0] == Escape));
        Mask = Apply(UsualMask) == UsualMask ? UsualMask : OtherMask;
    }

    /// <summary>What stands in a secret's place.</summary>
    public string Mask { get; } = string.Empty;

    /// <summary>Masks every secret in a text.</summary>
    public string Apply(string text)
    {
        var spans = new List<(int Start, int End)>();
        Scan(text, spans);
        if (spans.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end) in spans)
        {
            masked.Append(text, from, start - from).Append(Mask);
            from = end;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Finds secrets in a text that may go on.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="spans">Gets where secrets are, in order and apart from each other.</param>
    /// <returns>Up to where the text is decided: what follows may be the beginning of a secret, or of one that covers the last span.</returns>
    public int Scan(ReadOnlySpan<char> text, List<(int Start, int End)> spans)
    {
        lock (_gate)
        {
            _open.Clear();
            for (var position = 0; position < text.Length; position++)
            {
                if (_open.Count == 0)
                {
                    var skipped = text[position..].IndexOfAny(_firsts);
                    if (skipped < 0)
                        return text.Length;
                    position += skipped;
                }
                else if (text[position] == Escape && !_hasEscape)
                {
                    // Colours within a secret do not hide it.
                    position += SequenceLength(text[position..]) - 1;
                    continue;
                }

                Advance(text[position], position, spans);
            }

            return Decided(text.Length, spans);
        }
    }

    private void Advance(char character, int position, List<(int Start, int End)> spans)
    {
        if (_root.Made > MostStates)
            _root = MatchState.Root(_patterns);
        if (_firsts.Contains(character))
            _open.Add((_root, position));
        var open = CollectionsMarshal.AsSpan(_open);
        var kept = 0;
        for (var i = 0; i < open.Length; i++)
        {
            var (state, start) = open[i];
            if (state.Next(character) is not { } next)
                continue;
            if (next.IsEnd)
                AddSpan(spans, start, position + 1);
            if (next.GoesOn)
                open[kept++] = (next, start);
        }

        CollectionsMarshal.SetCount(_open, kept);
    }

    private int Decided(int length, List<(int Start, int End)> spans)
    {
        var decided = _open.Count > 0 ? _open[0].Start : length;
        foreach (var (start, end) in spans)
        {
            if (start < decided && decided < end)
                return start;
        }

        return decided;
    }

    /// <summary>The length of a terminal's control sequence: ESC, [, parameters, a letter.</summary>
    private static int SequenceLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[')
            return 1;
        var end = text[2..].IndexOfAnyInRange('@', '~');
        return end < 0 ? text.Length : end + 3;
    }

    private static void AddSpan(List<(int Start, int End)> spans, int start, int end)
    {
        while (spans.Count > 0 && spans[^1].End > start)
        {
            start = Math.Min(start, spans[^1].Start);
            spans.RemoveAt(spans.Count - 1);
        }

        spans.Add((start, end));
    }
}
