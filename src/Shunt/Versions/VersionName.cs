using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shunt.Versions;

/// <summary>A version as somebody asked for it, proven to be a plain name: git can read no option, path or expression out of it.</summary>
public sealed partial record VersionName
{
    /// <summary>How many hex digits of a commit have to be given at least.</summary>
    public const int ShortestCommit = 7;

    /// <summary>How long a name may be; git's own limit on common file systems.</summary>
    public const int LongestName = 200;

    /// <summary>The version of what is checked out.</summary>
    public const string Head = "HEAD";

    private const int CommitLength = 40;
    private const int ShownLength = 60;
    private const string NextStep = "Ask for a tag, a branch, a commit of at least 7 hex digits, or HEAD.";

    // Beyond a name, git reads parents (^ ~), paths (:), reflogs (@{), ranges (..) and patterns (* ? [) out of a text.
    private static readonly string[] Expressions = ["..", "@{", "//", "/."];
    private static readonly SearchValues<char> Operators = SearchValues.Create("^~:?*[\\");

    private VersionName(string text) => Text = text;

    /// <value>The name as it was asked for.</value>
    public string Text { get; }

    /// <value>Whether this is <c>HEAD</c>, the commit that is checked out.</value>
    public bool IsHead => Text == Head;

    /// <value>Whether this can be a commit: 7 to 40 hex digits. It can be a tag or a branch all the same.</value>
    public bool CanBeCommit => Hex().IsMatch(Text);

    /// <value>Whether this is a full commit id, which never means a tag or a branch.</value>
    public bool IsFullCommit => Text.Length == CommitLength && CanBeCommit;

    /// <summary>Takes what was asked for as a name.</summary>
    /// <param name="asked">A tag, a branch, a commit of 7 to 40 hex digits, or <c>HEAD</c>.</param>
    /// <exception cref="BadUsageException">The text is empty, too long, or more than a name. Nothing was touched.</exception>
    public static VersionName Parse(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var fault = Fault(asked);
        return fault is null
            ? new VersionName(asked)
            : throw new BadUsageException($"Version '{Shown(asked)}' {fault}. {NextStep}");
    }

    /// <summary>A text as it can be shown on one line: control characters escaped, cut at 60 characters.</summary>
    /// <param name="text">Any text.</param>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder();
        foreach (var character in text.Take(ShownLength))
        {
            if (char.IsControl(character) || char.IsSurrogate(character))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                shown.Append(character);
        }

        return text.Length > ShownLength ? $"{shown}…" : shown.ToString();
    }

    /// <value>Whether git would read a commit out of this even where no ref has the name, as it does with 'git describe' output.</value>
    public bool LooksDescribed => Described().IsMatch(Text);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string? Fault(string asked) => asked switch
    {
        "" => "is empty",
        "@" => "is an expression of git, not a name",
        "latest" => "is another one tomorrow, whatever it names today",
        { Length: > LongestName } => $"has {asked.Length} characters; a name has at most {LongestName}",
        ['-', ..] => "starts with a dash, as an option does",
        ['/' or '.', ..] or [.., '/' or '.'] => "starts or ends with a slash or a dot",
        _ when asked.Any(char.IsControl) => "contains a control character",
        _ when asked.Any(char.IsWhiteSpace) => "contains a space",
        _ when asked.AsSpan().IndexOfAny(Operators) is >= 0 and var at => $"contains '{asked[at]}'",
        _ when Array.Find(Expressions, part => asked.Contains(part, StringComparison.Ordinal)) is { } part => $"contains '{part}'",
        _ when asked.Split('/').Any(part => part.EndsWith(".lock", StringComparison.Ordinal)) => "has a part that ends in '.lock'",
        _ => null,
    };

    [GeneratedRegex(@"^[0-9a-fA-F]{7,40}\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"-g[0-9a-fA-F]{4,}\z")]
    private static partial Regex Described();
}
