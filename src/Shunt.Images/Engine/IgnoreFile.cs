using System.Text;
using System.Text.RegularExpressions;

namespace Shunt.Images.Engine;

/// <summary>What <c>.dockerignore</c> leaves out of a context: the last line that fits a file, or a folder above it, decides.</summary>
internal sealed class IgnoreFile
{
    /// <summary>Its name, in the root of the context.</summary>
    public const string Name = ".dockerignore";

    private readonly List<(Regex Pattern, bool Ignores)> _rules = [];

    private IgnoreFile(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => !line.StartsWith('#')).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var ignores = line[0] != '!';
            var pattern = (ignores ? line : line[1..]).Trim().Trim('/');
            if (pattern is not ("" or "."))
                _rules.Add((new Regex(Translate(pattern), RegexOptions.CultureInvariant), ignores));
        }
    }

    /// <summary>Reads the file of a context; one without it leaves nothing out.</summary>
    /// <param name="folder">The context.</param>
    public static IgnoreFile In(string folder) => new(File.Exists(Path.Combine(folder, Name)) ? File.ReadLines(Path.Combine(folder, Name)) : []);

    /// <summary>Whether a file is left out.</summary>
    /// <param name="path">Its path in the context, parted by slashes.</param>
    public bool Ignores(string path)
    {
        var ignored = false;
        foreach (var (pattern, ignores) in _rules)
        {
            if (ignores != ignored && WithParents(path).Any(pattern.IsMatch))
                ignored = ignores;
        }

        return ignored;
    }

    private static IEnumerable<string> WithParents(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    // As Go matches paths, and '**' for any number of folders.
    private static string Translate(string pattern)
    {
        var text = new StringBuilder("^");
        for (var at = 0; at < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at);
            if (rest.StartsWith("**/"))
                (text, at) = (text.Append("(?:.*/)?"), at + 2);
            else if (rest.StartsWith("**"))
                (text, at) = (text.Append(".*"), at + 1);
            else if (rest[0] == '[' && rest.IndexOf(']') is var end and > 1)
                (text, at) = (text.Append(rest[..(end + 1)]), at + end);
            else if (rest[0] == '\\' && rest.Length > 1)
                (text, at) = (text.Append(Regex.Escape($"{rest[1]}")), at + 1);
            else
                text.Append(rest[0] switch { '*' => "[^/]*", '?' => "[^/]", var plain => Regex.Escape($"{plain}") });
        }

        return text.Append('$').ToString();
    }
}
