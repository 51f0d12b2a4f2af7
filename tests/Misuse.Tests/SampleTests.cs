namespace Misuse.Tests;

/// <summary>The samples of the documents compile as they stand there.</summary>
public sealed class SampleTests
{
    private const string Target = "TargetSettings sample = new() { Name = \"stage\",\n";
    private const string Component = "ComponentSettings sample = new() { Name = \"app\", Project = \"src/App/App.csproj\",\n";
    private const string Platform = "\n}\n}\n\nstatic class Rack\n{\npublic static IPlatform PlatformOf(TargetSettings target) => throw new NotSupportedException(target.Name);\n\nstatic void End()\n{";

    // A document, the line before which a sample begins, what stands before and after it to make it a program.
    private static readonly (string File, string First, string Before, string After)[] Samples =
    [
        ("extending.md", "Hooks =", Target, $"}};\n{Block("extending.md", "static async Task OrdersAsync(")}"),
        ("extending.md", "Checks =", Component, "};"),
        ("extending.md", "Platform =", Target, $"}};{Platform}"),
        ("README.md", "Secrets =", Target, "};"),
        ("README.md", "Gates =", Target, "};"),
    ];

    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<string>>>> Compiled = new(() =>
        Frame.CompileAsync(Samples.Select(sample => $"{sample.Before}{Block(sample.File, sample.First)}{sample.After}")));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Samples.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_sample_compiles(int number) => Assert.Empty((await Compiled.Value)[number]);

    // The indented lines from one that begins so, up to the first that is neither indented nor empty.
    private static string Block(string file, string first)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file))
            .SkipWhile(line => !line.StartsWith($"    {first}", StringComparison.Ordinal))
            .TakeWhile(line => line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal))
            .ToList();
        Assert.True(lines.Count > 0, $"{file} has no sample '{first}'.");
        return string.Join('\n', lines);
    }
}
