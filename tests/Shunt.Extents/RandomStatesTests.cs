using Shunt.Tests.Effects;
using Xunit.Abstractions;

namespace Shunt.Extents;

/// <summary>Five hundred random states.</summary>
public sealed class RandomStatesTests(ITestOutputHelper output)
{
    private const int States = 500;

    [Fact]
    public async Task What_a_plan_prints_is_what_its_command_does_and_looking_changes_nothing() => Tell(await RandomStates.CarryOutAsync(States));

    [Fact]
    public async Task An_approval_holds_until_anything_changes_and_never_after() => Tell(await RandomStates.OutdateAsync(States));

    private void Tell(StateTally tally) => output.WriteLine(tally.ToString());
}
