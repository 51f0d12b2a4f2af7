using EngineTests.Running;

namespace EngineTests.Planning;

/// <summary>What each way of joining targets does to a run: who is pulled in, and who goes first.</summary>
public sealed class EdgeTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("Depends", "Other Depends")]
    [InlineData("Dependee", "DependentFor Dependee")]
    [InlineData("Early Late", "Early Late")]
    [InlineData("Late Early", "Early Late")]
    [InlineData("Early", "Early")]
    [InlineData("After Other", "Other After")]
    [InlineData("After", "After")]
    [InlineData("Trigger", "Trigger Triggered")]
    [InlineData("Triggered", "Triggered")]
    [InlineData("Source", "Source TriggeredBy")]
    [InlineData("TriggeredBy", "TriggeredBy")]
    [InlineData("Whole", "One Two Whole")]
    [InlineData("Component", "One Component")]
    [InlineData("Consumer", "Consumer")]
    public void An_edge_pulls_in_and_orders_as_it_should(string named, string ran)
    {
        var run = TestRun.Of<Joined>(_root, [.. named.Split(' '), "--sequential"]);

        Assert.Equal((0, ran), (run.ExitCode, string.Join(' ', run.Build.Ran)));
    }

    [Fact]
    public void A_target_names_what_it_makes_and_into_how_many_parts_it_may_be_divided()
    {
        var run = TestRun.Of<Joined>(_root, "Consumer");

        var target = run.Build.ExecutionPlan.Single();
        Assert.Equal(["a.txt"], target.ArtifactProducts);
        Assert.Equal(3, target.PartitionSize);
    }

    private interface IPair : INukeBuild
    {
        Target One => _ => _.Executes(() => ((RecordingBuild)this).Ran.Add("One"));

        Target Two => _ => _.Executes(() => ((RecordingBuild)this).Ran.Add("Two"));
    }

    private sealed class Joined : RecordingBuild, IPair
    {
        public Target Late => _ => _.Executes(Runs("Late"));

        public Target After => _ => _.After(Other).Executes(Runs("After"));

        public Target Depends => _ => _.DependsOn(Other).Executes(Runs("Depends"));

        public Target Other => _ => _.Executes(Runs("Other"));

        public Target DependentFor => _ => _.DependentFor(Dependee).Executes(Runs("DependentFor"));

        public Target Dependee => _ => _.Executes(Runs("Dependee"));

        public Target Early => _ => _.Before(Late).Executes(Runs("Early"));

        public Target Triggered => _ => _.Executes(Runs("Triggered"));

        public Target Trigger => _ => _.Triggers(Triggered).Executes(Runs("Trigger"));

        public Target TriggeredBy => _ => _.TriggeredBy(Source).Executes(Runs("TriggeredBy"));

        public Target Source => _ => _.Executes(Runs("Source"));

        public Target Whole => _ => _.DependsOnContext<IPair>().Executes(Runs("Whole"));

        public Target Component => _ => _.DependsOn<IPair>(x => x.One).Executes(Runs("Component"));

        public Target Consumer => _ => _.Consumes(Other).Consumes<IPair>(x => x.Two).Produces("a.txt").Partition(3).Executes(Runs("Consumer"));
    }
}
