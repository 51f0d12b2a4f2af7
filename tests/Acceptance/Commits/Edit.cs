namespace Acceptance.Commits;

/// <summary>A change of one tracked file, small enough to leave format and analyzers content.</summary>
/// <param name="File">The file, relative to the repository.</param>
/// <param name="Find">A text that the file holds exactly once.</param>
/// <param name="Replacement">What takes its place.</param>
internal sealed record Edit(string File, string Find, string Replacement)
{
    /// <summary>Makes the change.</summary>
    /// <param name="folder">The working tree.</param>
    public void Apply(string folder)
    {
        var path = Path.Combine(folder, File);
        var parts = System.IO.File.ReadAllText(path).Split(Find);
        Assert.True(parts.Length == 2, $"'{File}' holds '{Find}' {parts.Length - 1} times instead of once: the edit needs another text.");
        System.IO.File.WriteAllText(path, string.Join(Replacement, parts));
    }
}
