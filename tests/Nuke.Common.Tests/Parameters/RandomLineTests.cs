using EngineTests.Running;
using Nuke.Components;

namespace EngineTests.Parameters;

/// <summary>Random command lines, variables and files: each is carried out or refused, and nothing in between.</summary>
public sealed class RandomLineTests : IDisposable
{
    private const int Lines = 1000;

    private static readonly string[] Words =
    [
        "Go", "go", "Also", "Gop", "Go+Also", "+", "-", "--", "---", "=", "", " ", "--version", "--verson", "-version", "--VERSION", "--version=",
        "--version=x=y", "--count", "--count=-1", "-1", "--count=9999999999", "--wanted", "--wanted=false", "true", "false", "--skip", "--skip=Go",
        "--target", "--target=Also", "--place", "prod", "PROD", "--place=2", "--pause", "1:30", "1:2:3:4:5", "--folder", "~", "a/b", "\0", "--labels",
        "--labels=a", "--flavour", "release", "--profile", "x", "../x", "--plan", "--help", "--no-logo", "--verbosity", "quiet", "--root", ".",
        "ä", "\ud83d\ude00", "\ud83d", "\u2013count", "--größe", new string('x', 300), "--" + new string('v', 300), "{}", "[1]", "null", "\"", "'", "\n", "%s",
        "--secret", "--secret=abcd", "--secret=a",
    ];

    private static readonly string[] Files = ["{}", "", "[]", "null", "{\"Version\": \"1\"}", "{\"Version\": 1.50}", "{\"Labels\": [1, true, null]}", "{\"Count\": 1e2}", "{\"Wanted\": \"true\"}", "{\"Skip\": [\"Go\"]}", "{\"Secret\": \"xyz\"}"];

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_random_command_line_is_carried_out_or_refused_and_never_crashes()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ENGINE_TESTS_SEED"), out var given) ? given : Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < Lines; i++)
        {
            var line = random.GetItems(Words, random.Next(8));
            var variables = random.Next(4) == 0 ? new Dictionary<string, string> { ["NUKE_" + random.GetItems(Words, 1)[0].TrimStart('-')] = random.GetItems(Words, 1)[0], ["VERSION"] = "x", ["HOST"] = "foo" } : [];
            File.WriteAllText(_root.Path / ".nuke" / "parameters.json", random.Next(3) == 0 ? random.GetItems(Files, 1)[0] : "{}");

            var run = TestRun.Of<Any>(_root, x => x.Go, variables, line);

            var told = $"seed {seed}, line {i}: {string.Join(' ', line)} → {run.ExitCode}: {run.Narration}";
            Assert.True(run.ExitCode is 0 or 2, told);
            Assert.True(run.ExitCode == 0 || run.Narration.StartsWith("error: nothing was run: ", StringComparison.Ordinal), told);
            Assert.True(run.ExitCode == 0 || run.Build is null || run.Build.Ran.Count == 0, told);
        }
    }

    private sealed class Any : RecordingBuild
    {
        [Parameter]
        public string? Version { get; }

        [Parameter]
        public int Count { get; }

        [Parameter]
        public bool Wanted { get; }

        [Parameter]
        public Place? Place { get; }

        [Parameter]
        public TimeSpan? Pause { get; }

        [Parameter]
        public Nuke.Common.IO.AbsolutePath? Folder { get; }

        [Parameter]
        public Configuration? Flavour { get; }

        [Parameter]
        public string[] Labels { get; } = [];

        [Secret]
        [Parameter]
        public string? Secret { get; }

        public Target Go => _ => _.Executes(Runs("Go"));

        public Target Also => _ => _.Executes(Runs("Also"));
    }
}
