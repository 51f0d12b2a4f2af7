using Release;

namespace Build.Tests.Release;

public sealed class BuildInputsTests
{
    private static readonly Dictionary<string, string> Stored = new() { ["build"] = "ann@here", ["sdk"] = "10.0.401", ["tool"] = "sha256:1" };

    [Fact]
    public void The_first_input_that_differs_is_named()
    {
        var now = new Dictionary<string, string>(Stored) { ["sdk"] = "10.0.402", ["tool"] = "sha256:2" };

        Assert.Equal("Input 'sdk': 10.0.401 first, 10.0.402 second. ", BuildInputs.FirstDifference(Stored, now));
    }

    [Fact]
    public void An_input_that_is_new_is_named()
    {
        Assert.Equal("Input 'flags': nothing first, -x second. ", BuildInputs.FirstDifference(Stored, new Dictionary<string, string>(Stored) { ["flags"] = "-x" }));
    }

    [Fact]
    public void Who_built_is_no_input()
    {
        Assert.Equal("", BuildInputs.FirstDifference(Stored, new Dictionary<string, string>(Stored) { ["build"] = "run 17" }));
    }
}
