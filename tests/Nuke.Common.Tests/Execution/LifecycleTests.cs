using EngineTests.Running;
using Nuke.Common.ProjectModel;

namespace EngineTests.Execution;

public sealed class LifecycleTests : IDisposable
{
    private readonly TestFolder _root = new TestFolder().With("App.sln", "Microsoft Visual Studio Solution File, Format Version 12.00");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_run_goes_through_its_stages_in_order()
    {
        var run = TestRun.Of<Staged>(_root, "Go", "--name", "given");

        Assert.Equal(
            [
                "made: initial, no solution, 0 planned",
                "created: given, no solution, 0 planned",
                "initialized: given, App, 2 planned",
                "static condition of Left",
                "requirement of Go",
                "skipped Left",
                "running Go",
                "Go: given",
                "succeeded Go",
                "finished after the summary",
            ],
            run.Build.Stages);
    }

    [Fact]
    public void What_is_skipped_by_a_static_condition_need_not_meet_its_requirement()
    {
        var run = TestRun.Of<Staged>(_root, "Left");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("requirement of Left", run.Build.Stages);
    }

    [Fact]
    public void Without_a_value_the_initialiser_stays()
    {
        var run = TestRun.Of<Staged>(_root, "Go");

        Assert.Contains("Go: initial", run.Build.Stages);
    }

    private sealed class Staged : NukeBuild
    {
        public Staged() => Note("made");

        public List<string> Stages { get; } = [];

        [Parameter]
        public string Name { get; } = "initial";

        [Solution("App.sln")]
        public Solution? Solution { get; }

        public Target Left => _ => _
            .OnlyWhenStatic(() => Holds("static condition of Left", holds: false))
            .Requires(() => Holds("requirement of Left", holds: false))
            .Executes(() => Stages.Add("Left"));

        public Target Go => _ => _
            .DependsOn(Left)
            .Requires(() => Holds("requirement of Go", holds: true))
            .Executes(() => Stages.Add($"Go: {Name}"));

        protected internal override void OnBuildCreated() => Note("created");

        protected internal override void OnBuildInitialized() => Note("initialized");

        protected internal override void OnTargetRunning(string target) => Stages.Add($"running {target}");

        protected internal override void OnTargetSkipped(string target) => Stages.Add($"skipped {target}");

        protected internal override void OnTargetSucceeded(string target) => Stages.Add($"succeeded {target}");

        protected internal override void OnBuildFinished()
            => Stages.Add(Nuke.Common.Reporting.Narration.Writer.ToString()!.Contains("Total", StringComparison.Ordinal) ? "finished after the summary" : "finished");

        private bool Holds(string stage, bool holds)
        {
            Stages.Add(stage);
            return holds;
        }

        private void Note(string stage)
            => Stages.Add($"{stage}: {Name}, {Solution?.Name ?? "no solution"}, {ExecutionPlan.Count} planned");
    }
}
