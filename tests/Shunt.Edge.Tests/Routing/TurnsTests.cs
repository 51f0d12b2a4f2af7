using Shunt.Edge.Routing;

namespace Shunt.Edge.Tests.Routing;

public sealed class TurnsTests
{
    [Theory]
    [InlineData(10, 90)]
    [InlineData(50, 50)]
    [InlineData(1, 99)]
    [InlineData(33, 67)]
    public void Turns_give_everyone_exactly_their_weight_in_every_hundred(int one, int other)
    {
        var turns = new Turns<string>([("one", one), ("other", other)]);

        var dealt = Enumerable.Range(0, 300).Select(_ => turns.Next()).ToList();

        Assert.All(dealt.Chunk(100), hundred => Assert.Equal(one, hundred.Count(to => to == "one")));
    }

    [Fact]
    public void Turns_spread_a_tenth_over_the_hundred()
    {
        var turns = new Turns<string>([("one", 10), ("other", 90)]);

        var dealt = Enumerable.Range(0, 100).Select(_ => turns.Next()).ToList();

        Assert.All(dealt.Chunk(10), ten => Assert.Single(ten, to => to == "one"));
    }

    [Fact]
    public void Turns_go_to_the_only_destination()
    {
        var turns = new Turns<string>([("one", 100)]);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal("one", turns.Next()));
    }
}
