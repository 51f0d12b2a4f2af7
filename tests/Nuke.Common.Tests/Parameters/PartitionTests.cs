using EngineTests.Running;
using Nuke.Common.CI;

namespace EngineTests.Parameters;

public sealed class PartitionTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Every_item_belongs_to_exactly_one_part()
    {
        var parts = Enumerable.Range(1, 3).Select(part => new Partition { Part = part, Total = 3 }.GetCurrent(Enumerable.Range(0, 10)).ToList()).ToList();

        Assert.Equal([0, 3, 6, 9], parts[0]);
        Assert.Equal([1, 4, 7], parts[1]);
        Assert.Equal(Enumerable.Range(0, 10), parts.SelectMany(x => x).Order());
    }

    [Theory]
    [InlineData("Go", "1/1 1/1")]
    [InlineData("Go --partition 2/3", "2/3 1/1")]
    [InlineData("Go --tests 4 --partition=1/2", "1/2 4/4")]
    public void A_run_takes_the_part_it_is_given(string line, string expected)
    {
        var run = TestRun.Of<Divided>(_root, line.Split(' '));

        Assert.Equal(expected, $"{run.Build.Partition} {run.Build.Tests}");
        Assert.Equal(2, run.Build.ExecutionPlan.Single().PartitionSize);
    }

    [Theory]
    [InlineData("--partition 4/3", "option '--partition' takes a part, such as 2/4, not '4/3'")]
    [InlineData("--partition 0/3", "option '--partition' takes a part, such as 2/4, not '0/3'")]
    [InlineData("--partition half", "option '--partition' takes a part, such as 2/4, not 'half'")]
    [InlineData("--tests 5", "option '--tests' takes a whole number from 1 to 4, not '5'")]
    [InlineData("--tests x", "option '--tests' takes a whole number, not 'x'")]
    public void A_part_that_is_none_is_refused(string line, string message)
    {
        var run = TestRun.Of<Divided>(_root, ["Go", .. line.Split(' ')]);

        Assert.Equal((2, $"error: nothing was run: {message}."), (run.ExitCode, run.Narration));
    }

    private sealed class Divided : RecordingBuild
    {
        [Partition(4)]
        public Partition Tests { get; set; } = Partition.Single;

        public Target Go => _ => _.Partition(2).Executes(Runs("Go"));
    }
}
