namespace Nuke.Common.Masking;

/// <summary>
/// The secrets of this run: what parameters marked <see cref="SecretAttribute"/> were given or start with, and what is marked where a tool
/// is run. The first one, or the first member that may hold one, puts a <see cref="MaskingWriter"/> in front of standard output and standard
/// error; without any, nothing is in between.
/// </summary>
internal static class KnownSecrets
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Texts = [];
    private static readonly List<SecretPattern> Patterns = [];
    private static List<Watched> Members = [];
    private static SecretMatcher? Current;

    /// <summary>Finds the secrets known by now; null when there are none.</summary>
    public static SecretMatcher? Matcher
    {
        get
        {
            foreach (var member in Volatile.Read(ref Members))
                member.Look();
            return Volatile.Read(ref Current);
        }
    }

    /// <summary>Keeps texts out of all output from now on; those that are too short to be masked are left out.</summary>
    public static void Add(params IEnumerable<string> texts)
    {
        lock (Gate)
        {
            var count = Patterns.Count;
            foreach (var text in texts)
            {
                if (SecretPattern.IsLongEnough(text) && Texts.Add(text))
                    Patterns.AddRange(SecretPattern.Of(text));
            }

            if (Patterns.Count == count)
                return;
            Volatile.Write(ref Current, new SecretMatcher([.. Patterns]));
            ConsoleMask.Install();
        }
    }

    /// <summary>Keeps the value of a member out of all output, also when the build sets another one later.</summary>
    /// <param name="read">Reads the member.</param>
    public static void Watch(Func<object?> read)
    {
        lock (Gate)
        {
            Volatile.Write(ref Members, [.. Members, new Watched(read)]);
            ConsoleMask.Install();
        }
    }

    /// <summary>Masks the known secrets in a text.</summary>
    public static string Mask(string text) => Matcher?.Apply(text) ?? text;

    /// <summary>Adds the secrets of one process, and gives what masks them in its command line and output.</summary>
    public static Func<string, string> Filter(IReadOnlyCollection<string> secrets)
    {
        if (secrets.Count == 0)
            return static x => x;
        Add(secrets);
        var matcher = new SecretMatcher(secrets);

        // The build itself named these in this place, so that even one too short to be masked everywhere is masked here.
        var shortOnes = secrets.Where(x => x.Length > 0 && !SecretPattern.IsLongEnough(x)).ToArray();
        return text => shortOnes.Aggregate(matcher.Apply(text), (masked, x) => masked.Replace(x, matcher.Mask, StringComparison.Ordinal));
    }

    /// <summary>Forgets everything: another run begins in this process.</summary>
    public static void Clear()
    {
        lock (Gate)
        {
            Texts.Clear();
            Patterns.Clear();
            Volatile.Write(ref Members, []);
            Volatile.Write(ref Current, null);
        }
    }

    /// <summary>The texts of a value: of each item when it is a list.</summary>
    public static IEnumerable<string> TextsOf(object? value) => value switch
    {
        null or bool or Enum or Tooling.Enumeration => [],
        string text => [text],
        System.Collections.IDictionary pairs => pairs.Values.Cast<object?>().SelectMany(TextsOf),
        System.Collections.IEnumerable items => items.Cast<object?>().SelectMany(TextsOf),
        _ => value.ToString() is { } text ? [text] : [],
    };

    private sealed class Watched(Func<object?> read)
    {
        private object? _last;

        public void Look()
        {
            var value = read();
            if (Equals(value, Volatile.Read(ref _last)))
                return;

            // In this order: another thread that looks meanwhile waits until the value is masked, and does not take it for known.
            Add(TextsOf(value));
            Volatile.Write(ref _last, value);
        }
    }
}
