namespace Shunt.Scans;

/// <summary>Something that a scan found. It never holds a secret itself: it says where to look.</summary>
/// <param name="Rule">What was broken: a rule's name, or an advisory's id.</param>
/// <param name="Where">The file, relative to the repository or the image; or the package.</param>
/// <param name="Line">The line in the file, from 1; null where there are none.</param>
/// <param name="Message">What it is, as a clause.</param>
public sealed record ScanFinding(string Rule, string Where, int? Line, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Where}{(Line is { } line ? $":{line}" : "")}: {Message} ({Rule})";
}
