using Shunt.Versions;

namespace Shunt.Tests.Versions;

public sealed class VersionRefusalTests
{
    [Fact]
    public void An_unknown_version_names_the_nearest_ones() =>
        Assert.Equal(
            "Version 'v1.O' is not known here; nearest: v1.0, v1.0.1. Run 'git fetch --tags' when it is newer than this clone.",
            VersionRefusal.Unknown(VersionName.Parse("v1.O"), ["v1.0.1", "v1.0"], unfetched: null).Message);

    [Fact]
    public void An_unknown_version_says_so_when_there_is_nothing_to_name() =>
        Assert.Equal(
            "Version 'v1.O' is not known here; this clone has no tag and no branch. Run 'git fetch --tags' when it is newer than this clone.",
            VersionRefusal.Unknown(VersionName.Parse("v1.O"), [], unfetched: null).Message);

    [Fact]
    public void Too_few_hex_digits_are_named_as_the_likely_reason() =>
        Assert.Equal(
            "Version '4f2a91' is not known here; nearest: main. A commit needs at least 7 hex digits.",
            VersionRefusal.Unknown(VersionName.Parse("4f2a91"), ["main"], unfetched: null).Message);

    [Fact]
    public void A_shallow_clone_gives_the_reason_and_the_remedy() =>
        Assert.Equal(
            "Version 'v1.0' is not in this shallow clone, and the rest of the history was not fetched: there is no remote 'origin'. " +
            "Run 'git fetch --unshallow --tags' first.",
            VersionRefusal.Unknown(VersionName.Parse("v1.0"), ["main"], unfetched: "there is no remote 'origin'").Message);

    [Fact]
    public void An_ambiguous_version_lists_what_it_can_mean() =>
        Assert.Equal(
            "Version 'v1' is ambiguous: refs/tags/v1, refs/heads/v1. Ask for one of them.",
            VersionRefusal.Ambiguous(VersionName.Parse("v1"), ["refs/tags/v1", "refs/heads/v1"]).Message);
}
