using Shunt.Aws.Routing;

namespace Shunt.Aws.Tests.Routing;

/// <summary>Rules of a listener never get the same priority.</summary>
public sealed class PrioritiesTests
{
    [Fact]
    public void A_version_has_the_same_priority_each_time() =>
        Assert.Equal(Priorities.Of("0123456789ab", new HashSet<int>()), Priorities.Of("0123456789ab", new HashSet<int>()));

    [Fact]
    public void A_priority_that_somebody_has_is_passed_over()
    {
        var first = Priorities.Of("0123456789ab", new HashSet<int>())!.Value;

        Assert.Equal(first + 1, Priorities.Of("0123456789ab", new HashSet<int> { first }));
    }

    [Fact]
    public void The_last_priority_is_followed_by_the_first()
    {
        // 0x00_9C3F is 39,999.
        Assert.Equal(49_999, Priorities.Of("009c3f000000", new HashSet<int>()));
        Assert.Equal(10_000, Priorities.Of("009c3f000000", new HashSet<int> { 49_999 }));
    }

    [Fact]
    public void A_listener_without_a_free_one_has_none() =>
        Assert.Null(Priorities.Of("0123456789ab", Enumerable.Range(1, 50_000).ToHashSet()));
}
