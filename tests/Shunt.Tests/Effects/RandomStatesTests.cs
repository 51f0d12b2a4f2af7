using Xunit.Abstractions;

namespace Shunt.Tests.Effects;

/// <summary>A few random states; the end-to-end suites take 500.</summary>
public sealed class RandomStatesTests(ITestOutputHelper output)
{
    private const int Few = 60;

    [Fact]
    public async Task What_a_plan_prints_is_what_its_command_does_and_looking_changes_nothing()
    {
        var tally = await RandomStates.CarryOutAsync(Few);

        output.WriteLine(tally.ToString());
        Assert.InRange(tally.Effects, Few, int.MaxValue);
        Assert.InRange(tally.Refused, 1, Few / 2);
    }

    [Fact]
    public async Task An_approval_holds_until_anything_changes_and_never_after()
    {
        var tally = await RandomStates.OutdateAsync(Few);

        output.WriteLine(tally.ToString());
        Assert.InRange(tally.States, Few, 4 * Few);
    }
}
