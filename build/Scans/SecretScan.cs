using System.Text;
using Shunt.Scans;

namespace Scans;

/// <summary>Looks for secrets in files, whatever they are: source, settings, and strings in compiled code.</summary>
static class SecretScan
{
    /// <summary>Scans files. Links are left out: what they lead to is scanned where it is.</summary>
    /// <param name="folder">The folder they are in.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <returns>What was found, by file and line.</returns>
    public static IReadOnlyList<ScanFinding> Run(string folder, IEnumerable<string> files) =>
        [.. files.Order(StringComparer.Ordinal).SelectMany(file => OfFile(new FileInfo(Path.Combine(folder, file)), file)).Distinct()];

    /// <summary>Scans one file's content.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its name, for findings.</param>
    public static IReadOnlyList<ScanFinding> OfContent(ReadOnlySpan<byte> content, string name)
    {
        // One character a byte, so that nothing is lost whatever the encoding; without its zeros, text of two bytes a character is text too.
        var text = Encoding.Latin1.GetString(content);
        return text.Contains('\0', StringComparison.Ordinal)
            ? [.. OfText(text, name, isText: false), .. OfText(text.Replace("\0", "", StringComparison.Ordinal), name, isText: false)]
            : [.. OfText(text, name, isText: true)];
    }

    private static IReadOnlyList<ScanFinding> OfFile(FileInfo file, string name) =>
        file.Exists && file.LinkTarget is null ? OfContent(File.ReadAllBytes(file.FullName), name) : [];

    private static IEnumerable<ScanFinding> OfText(string text, string name, bool isText) =>
        from rule in SecretRules.All
        where text.Contains(rule.Anchor, StringComparison.Ordinal)
        from System.Text.RegularExpressions.Match match in rule.Pattern.Matches(text)
        select new ScanFinding(rule.Id, name, isText ? text.AsSpan(0, match.Index).Count('\n') + 1 : null, $"looks like {rule.Title}");
}
