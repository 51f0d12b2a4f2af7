namespace Product;

/// <summary>What a build leaves on disk.</summary>
static class BuildOutput
{
    // The running build lives beside these, in artifacts/tool and artifacts/run, and stays.
    private static readonly string[] SdkOutput = ["bin", "obj", "publish", "package"];

    /// <summary>Removes compiled output, products and the working tree's reports; reports of released versions and running environments stay.</summary>
    /// <param name="repository">The repository's folder.</param>
    public static void Remove(string repository)
    {
        var folders = SdkOutput.Select(name => Path.Combine(repository, "artifacts", name))
            .Append(Path.Combine(repository, "output", "product"))
            .Append(Path.Combine(repository, "output", "reports", "working-tree"));
        foreach (var folder in folders.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Copies a folder whole or not at all.</summary>
    /// <param name="from">The folder to copy.</param>
    /// <param name="to">Where to; replaced when it is there.</param>
    public static void Copy(string from, string to)
    {
        var partial = to + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(partial, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);

        Directory.Move(partial, to);
    }
}
