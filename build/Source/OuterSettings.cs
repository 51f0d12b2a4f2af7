namespace Source;

/// <summary>
/// Ends the upward search of the .NET SDK at the folder of all workspaces, so that a version which has no settings of its own is
/// not built with those of the clone around it.
/// </summary>
internal static class OuterSettings
{
    private const string EmptyProject = "<Project />\n";

    private static readonly (string Name, string Text)[] Ends =
    [
        (".editorconfig", "root = true\n"),
        ("Directory.Build.props", EmptyProject),
        ("Directory.Build.targets", EmptyProject),
        ("Directory.Packages.props", EmptyProject),
        ("Directory.Build.rsp", ""),
        ("global.json", "{}\n"),
    ];

    /// <summary>Writes the files that end each search; those that are there stay.</summary>
    /// <param name="folder">The folder of all workspaces, which exists.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Shut(string folder)
    {
        foreach (var (name, text) in Ends)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
                File.WriteAllText(path, text);
        }
    }
}
