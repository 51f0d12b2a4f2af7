namespace Misuse.Tests;

/// <summary>A file of Programs/: statements that must not compile, the errors they get, and how the same is done right.</summary>
/// <param name="Name">Its folder and name.</param>
/// <param name="Refused">The statements that are refused.</param>
/// <param name="Errors">What the compiler says of them, sorted.</param>
/// <param name="Instead">The statements that compile.</param>
internal sealed record ProgramPair(string Name, string Refused, IReadOnlyList<string> Errors, string Instead)
{
    private const string Error = "// ";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Programs");

    public static IReadOnlyList<ProgramPair> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static ProgramPair Read(string file)
    {
        var parts = File.ReadAllText(file).Split("// Refused:\n")[1].Split("\n// Instead:\n");
        var lines = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line.StartsWith(Error, StringComparison.Ordinal));
        return new ProgramPair(
            Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'),
            string.Join('\n', lines[false]),
            [.. lines[true].Select(line => line[Error.Length..]).Order(StringComparer.Ordinal)],
            parts[1]);
    }
}
