using Shunt.Versions;

namespace Shunt.Tests.Versions;

public sealed class NearestNamesTests
{
    [Fact]
    public void The_nearest_name_comes_first()
    {
        var nearest = NearestNames.To("v1.O", ["main", "v1.0.1", "v1.0"]);

        Assert.Equal(["v1.0", "v1.0.1", "main"], nearest);
    }

    [Fact]
    public void Names_as_near_as_each_other_are_in_order() =>
        Assert.Equal(["a1", "a2", "a3"], NearestNames.To("a", ["a3", "a1", "a2"]));

    [Fact]
    public void Case_does_not_make_a_name_farther() =>
        Assert.Equal("MAIN", NearestNames.To("main", ["mail", "MAIN"])[0]);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void No_more_than_the_count_are_offered(int count) =>
        Assert.Equal(count, NearestNames.To("x", ["a", "b", "c"], count).Count);

    [Fact]
    public void A_name_that_is_known_twice_is_offered_once() =>
        Assert.Equal(["main"], NearestNames.To("man", ["main", "main"]));

    [Fact]
    public void Nothing_is_offered_when_nothing_is_known() =>
        Assert.Empty(NearestNames.To("x", []));
}
