namespace App.Tests;

public sealed class VersionStampTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void The_commit_is_what_follows_the_plus()
    {
        Assert.Equal(new VersionStamp("app", Commit), VersionStamp.Of($"0.1.0-rc.1+{Commit}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0.1.0")]
    [InlineData("0.1.0+0123456")]
    [InlineData("0.1.0+0123456789ABCDEF0123456789ABCDEF01234567")]
    public void A_build_without_a_full_commit_is_unknown(string? informationalVersion)
    {
        Assert.Equal(new VersionStamp("app", "unknown"), VersionStamp.Of(informationalVersion));
    }
}
