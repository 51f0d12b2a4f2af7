using EngineTests.Running;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.CI.GitLab;
using Nuke.Common.Execution;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;
using Serilog;
using Serilog.Events;

namespace EngineTests.Reporting;

public sealed class TextTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--target prd --bogus -? Chek")]
    public void Help_is_the_golden_file_and_leaves_no_trace(string line)
    {
        var run = TestRun.Of<SampleBuild>(_root, x => ((ICheck)x).Check, variables: null, line.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Narration));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root.Path / ".nuke"));
        Golden.Verify("help.txt", run.Output);
    }

    [Fact]
    public void The_schema_is_the_golden_file()
    {
        var targets = TargetCatalog.Of(new SampleBuild(), []).Targets;

        var schema = BuildSchema.Of(ParameterCatalog.For(typeof(SampleBuild)), targets);

        Golden.Verify("build.schema.json", System.Text.Encoding.UTF8.GetString(schema).TrimEnd('\n'));
    }

    [Fact]
    public void The_narration_of_a_run_is_the_golden_file()
    {
        var run = TestRun.Of<Talking>(_root, "Talk", "Left", "Broken");

        Golden.Verify("narration.txt", run.Narration);
    }

    [Theory]
    [InlineData(0.4, "< 1 s")]
    [InlineData(12.9, "12 s")]
    [InlineData(187, "3:07")]
    [InlineData(4000, "66:40")]
    public void Durations_are_short(double seconds, string text) => Assert.Equal(text, SummaryTable.Text(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("quiet", "error: e")]
    [InlineData("minimal", "warning: w|error: e")]
    [InlineData("normal", "d|i|warning: w|error: e")]
    [InlineData("verbose", "v|d|i|warning: w|error: e")]
    public void Verbosity_says_how_much_is_narrated(string verbosity, string expected)
    {
        var run = TestRun.Of<Talking>(_root, "Levels", "--verbosity", verbosity);

        Assert.Equal(expected, string.Join('|', run.Narration.Split('\n').Where(x => x.Length == 1 || x.Contains(": ", StringComparison.Ordinal))));
    }

    [Fact]
    public void GitHub_gets_groups_and_annotations()
    {
        var host = (GitHubActions)Activator.CreateInstance(typeof(GitHubActions), nonPublic: true)!;

        Assert.Equal("::error::50%25 of%0Atwo", host.Format(LogEventLevel.Error, "50% of\ntwo"));
        Assert.Equal("::warning::w", host.Format(LogEventLevel.Warning, "w"));
        Assert.Equal("::group::Test\n::endgroup::\n", Block(host));
    }

    [Fact]
    public void GitLab_gets_sections()
    {
        var host = (GitLab)Activator.CreateInstance(typeof(GitLab), nonPublic: true)!;

        Assert.Matches("^\e\\[0Ksection_start:\\d+:target_1\r\e\\[0KTest\n\e\\[0Ksection_end:\\d+:target_1\r\e\\[0K\n$", Block(host));
    }

    [Fact]
    public void Colours_are_painted_only_when_there_is_a_terminal()
    {
        Colour.IsEnabled = true;
        var painted = Colour.Red("x");
        Colour.IsEnabled = false;

        Assert.Equal("\e[31mx\e[0m", painted);
        Assert.Equal("x", Colour.Red("x"));
    }

    private static string Block(Host host)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Narration.Writer = writer;
        host.WriteBlock("Test").Dispose();
        return writer.ToString();
    }

    private sealed class Talking : RecordingBuild
    {
        public Target Talk => _ => _.Executes(() =>
        {
            Log.Information("Text {Text}, number {Number}, list {List}, {{braces}}", "as it is", 3, new[] { 1, 2 });
            Log.Debug("Detail");
            Log.Warning(new InvalidOperationException("the cause"), "A warning");
            Log.Verbose("Not shown");
            ReportSummary(x => new() { ["Said"] = "4" });
        });

        public Target Left => _ => _.OnlyWhenDynamic(() => Ran.Count > 9).Executes(Runs("Left"));

        public Target Broken => _ => _.Executes(() => throw new InvalidOperationException("It broke\nin two lines"));

        public Target Never => _ => _.After(Broken).Executes(Runs("Never"));

        public Target Levels => _ => _.Executes(() =>
        {
            Log.Verbose("v");
            Log.Debug("d");
            Log.Information("i");
            Log.Warning("w");
            Log.Error("e");
        });
    }
}
