using EngineTests.Running;
using FsCheck;
using FsCheck.Fluent;
using Nuke.Common.IO;

namespace EngineTests.Parameters;

/// <summary>Random command lines and variables: understood or refused, never a crash.</summary>
public sealed class RandomLineTests : IDisposable
{
    private const int Times = 1000;
    private const int Refused = 2;

    // Whole words, parts that may be joined to words, and what no option and no target begins with.
    private static readonly string[] Words =
    [
        "First", "first", "Frist", "All", "First+All", "+", "--target", "--skip", "--skip=", "--parallel", "--sequential", "--continue", "--plan", "--help", "-h",
        "--verbosity", "--profile", "--no-logo", "--root", "--name", "--count", "--flag", "--place", "--labels", "--wait", "--folder", "--key", "--partition",
        "--nmae", "--x", "--", "-", "---", "=", "--=", "--name=", "-name", "--NAME", "--n_a_m_e", "1", "-1", "0", "256", "257", "99999999999999999999", "1.5", "NaN",
        "true", "false", "yes", "Dev", "Prd", "1/2", "3/2", "00:00:05", "25:61", "/", "..", "a,b", "a b", "", " ", "\t", "\n", "\0", "\"", "'", "%s", "{0}", "ä", "🦄", "\ud800",
    ];

    private readonly TestFolder _root = new();

    private enum Place
    {
        Dev,
        Stage,
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_line_is_understood_or_refused()
        => Properties.Hold(Times, Lines(), Shorter, line => AssertAnswer(TestRun.Of<Sample>(_root, line)));

    [Fact]
    public void Variables_are_understood_or_refused()
        => Properties.Hold(Times, Lines(), Shorter, words => AssertAnswer(TestRun.Of<Sample>(
            _root,
            defaultTarget: null,
            words.Chunk(2).Where(x => x.Length == 2).Select(x => (Name: $"NUKE_{x[0].TrimStart('-').ToUpperInvariant()}", Value: x[1])).DistinctBy(x => x.Name).ToDictionary(),
            "First")));

    private static Gen<string[]> Lines()
    {
        var word = Gen.Frequency(
            (8, Gen.Elements(Words)),
            (1, Gen.Two(Gen.Elements(Words)).Select(x => x.Item1 + x.Item2)),
            (1, Gen.Two(Gen.Elements(Words)).Select(x => $"{x.Item1}={x.Item2}")));
        return Gen.ArrayOf(word).Resize(12);
    }

    private static IEnumerable<string[]> Shorter(string[] line)
    {
        for (var i = 0; i < line.Length; i++)
            yield return [.. line[..i], .. line[(i + 1)..]];
    }

    private static void AssertAnswer(TestRun<Sample> run)
    {
        Assert.Contains(run.ExitCode, (int[])[0, Refused]);
        Assert.DoesNotContain("   at ", run.Narration, StringComparison.Ordinal);
        if (run.ExitCode != Refused)
            return;
        Assert.StartsWith("error: nothing was run: ", run.Narration, StringComparison.Ordinal);
        Assert.Empty(run.Build?.Ran ?? []);
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        public string? Name { get; }

        [Parameter]
        public int? Count { get; }

        [Parameter]
        public bool Flag { get; }

        [Parameter]
        public Place? Place { get; }

        [Parameter(Separator = ",")]
        public string[] Labels { get; } = [];

        [Parameter]
        public TimeSpan? Wait { get; }

        [Parameter]
        public AbsolutePath? Folder { get; }

        [Secret]
        [Parameter]
        public string? Key { get; }

        public Target First => _ => _.Executes(Runs("First"));

        public Target All => _ => _.DependsOn(First);
    }
}
