using Shunt.Versions;

namespace Shunt.Tests.Versions;

public sealed class VersionNameTests
{
    [Theory]
    [InlineData("HEAD")]
    [InlineData("v1.0")]
    [InlineData("release/2026-11")]
    [InlineData("refs/tags/v1.0")]
    [InlineData("origin/main")]
    [InlineData("4f2a91c")]
    [InlineData("fix#12+urgent")]
    [InlineData("größe")]
    public void A_plain_name_is_taken_as_it_is(string asked) =>
        Assert.Equal(asked, VersionName.Parse(asked).Text);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("-", "starts with a dash")]
    [InlineData("--upload-pack=x", "starts with a dash")]
    [InlineData("../../etc", "starts or ends with a slash or a dot")]
    [InlineData("a/../b", "contains '..'")]
    [InlineData("v1..v2", "contains '..'")]
    [InlineData("/etc/passwd", "starts or ends with a slash or a dot")]
    [InlineData("main/", "starts or ends with a slash or a dot")]
    [InlineData("v1.", "starts or ends with a slash or a dot")]
    [InlineData("a//b", "contains '//'")]
    [InlineData("a/.b", "contains '/.'")]
    [InlineData("main@{1}", "contains '@{'")]
    [InlineData("@", "is an expression of git")]
    [InlineData("latest", "is another one tomorrow, whatever it names today")]
    [InlineData("HEAD^", "contains '^'")]
    [InlineData("HEAD~2", "contains '~'")]
    [InlineData("HEAD:build", "contains ':'")]
    [InlineData(":/fix", "contains ':'")]
    [InlineData("v*", "contains '*'")]
    [InlineData("v?", "contains '?'")]
    [InlineData("v[1]", "contains '['")]
    [InlineData("a\\b", "contains '\\'")]
    [InlineData("a b", "contains a space")]
    [InlineData("a\u00a0b", "contains a space")]
    [InlineData("a\nb", "contains a control character")]
    [InlineData("a\0b", "contains a control character")]
    [InlineData("a\u001b[2Jb", "contains a control character")]
    [InlineData("main.lock", "has a part that ends in '.lock'")]
    [InlineData("main.lock/x", "has a part that ends in '.lock'")]
    public void What_git_could_read_as_more_than_a_name_is_refused(string asked, string reason)
    {
        var refusal = Assert.Throws<BadUsageException>(() => VersionName.Parse(asked));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Ask for a tag, a branch, a commit of at least 7 hex digits, or HEAD.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, refusal.ExitCode);
    }

    [Fact]
    public void A_refusal_stays_on_one_line_and_cannot_steer_the_terminal()
    {
        var refusal = Assert.Throws<BadUsageException>(() => VersionName.Parse("a\r\n\u001b[2Jb"));

        Assert.DoesNotContain(refusal.Message, char.IsControl);
        Assert.StartsWith("Version 'a\\u000d\\u000a\\u001b[2Jb' contains", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_shows_the_beginning_of_a_long_name()
    {
        var refusal = Assert.Throws<BadUsageException>(() => VersionName.Parse(new string('a', 5000)));

        Assert.StartsWith($"Version '{new string('a', 60)}…' has 5000 characters; a name has at most 200.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4f2a91c", true)]
    [InlineData("4F2A91C", true)]
    [InlineData("4f2a91", false)]
    [InlineData("4f2a91g", false)]
    [InlineData("0123456789abcdef0123456789abcdef01234567", true)]
    [InlineData("0123456789abcdef0123456789abcdef012345678", false)]
    public void Seven_to_forty_hex_digits_can_be_a_commit(string asked, bool expected) =>
        Assert.Equal(expected, VersionName.Parse(asked).CanBeCommit);

    [Theory]
    [InlineData("HEAD", true)]
    [InlineData("head", false)]
    [InlineData("refs/heads/HEAD", false)]
    public void Only_HEAD_is_what_is_checked_out(string asked, bool expected) =>
        Assert.Equal(expected, VersionName.Parse(asked).IsHead);

    [Theory]
    [InlineData("v1.0-3-g4f2a91c", true)]
    [InlineData("anything-gabcd", true)]
    [InlineData("big-green", false)]
    [InlineData("x-gabc", false)]
    public void A_name_that_git_describe_could_have_made_is_known_as_such(string asked, bool expected) =>
        Assert.Equal(expected, VersionName.Parse(asked).LooksDescribed);
}
