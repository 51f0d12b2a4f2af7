using Replicas;
using Shunt;

namespace Build.Tests.Replicas;

public sealed class ReplicaSeriesTests
{
    [Theory]
    [InlineData(null, 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("100", 1, 100)]
    [InlineData("41-60", 41, 60)]
    [InlineData("7-7", 7, 7)]
    public void One_replica_is_built_unless_more_are_asked_for(string? text, int first, int last) =>
        Assert.Equal(new ReplicaSeries(first, last), ReplicaSeries.Read(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("many")]
    [InlineData("0-3")]
    [InlineData("9-3")]
    [InlineData("1-1001")]
    [InlineData("1-2-3")]
    public void A_number_of_replicas_out_of_range_is_refused(string text)
    {
        var refused = Assert.Throws<BadUsageException>(() => ReplicaSeries.Read(text));

        Assert.Equal($"SHUNT_REPLICAS: '{text}' is not a number from 1 to 1000, nor a part of such a series, such as 41-60.", refused.Message);
    }
}
