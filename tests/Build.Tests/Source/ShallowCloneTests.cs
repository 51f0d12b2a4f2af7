using Shunt;
using Shunt.Versions;

namespace SourceTests;

public sealed class ShallowCloneTests : IDisposable
{
    private readonly TestRepository _origin = TestRepository.Create();
    private readonly string _first;
    private readonly string _second;
    private readonly string _side;

    public ShallowCloneTests()
    {
        _first = _origin.Commit();
        _origin.Git("tag", "v1.0");
        _origin.Git("checkout", "--quiet", "-b", "side");
        _side = _origin.Commit("side.txt");
        _origin.Git("checkout", "--quiet", "main");
        _second = _origin.Commit();
        _origin.Commit();
    }

    [Theory]
    [InlineData("v1.0")]
    [InlineData("side")]
    [InlineData("origin/side")]
    public void A_version_that_the_clone_lacks_is_fetched(string asked)
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");
        clone.Write("unsaved.txt", "mine");
        var before = clone.Git("status", "--porcelain=v2", "--branch", "--untracked-files=all");

        var version = clone.History.Resolve(asked);

        Assert.Equal(asked == "v1.0" ? _first : _side, version.Commit);
        Assert.Equal("say: This clone is shallow: fetching the rest of its history from origin (limit 2 min).", Assert.Single(clone.Narrator.Lines));
        Assert.Equal(before, clone.Git("status", "--porcelain=v2", "--branch", "--untracked-files=all"));
    }

    [Fact]
    public void A_commit_that_the_clone_lacks_is_fetched_by_its_first_digits()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");

        Assert.Equal(_second, clone.History.Resolve(_second[..9]).Commit);
    }

    [Fact]
    public void HEAD_needs_no_history()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");

        clone.History.Resolve("HEAD");

        Assert.Empty(clone.Narrator.Lines);
        Assert.Equal("true", clone.Git("rev-parse", "--is-shallow-repository"));
    }

    [Fact]
    public void Without_an_origin_the_reason_and_the_remedy_are_given()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");
        clone.Git("remote", "remove", "origin");

        var refusal = Assert.Throws<BadUsageException>(() => clone.History.Resolve("v1.0"));

        Assert.Equal(
            "Version 'v1.0' is not in this shallow clone, and the rest of the history was not fetched: there is no remote 'origin'. " +
            "Run 'git fetch --unshallow --tags' first.",
            refusal.Message);
    }

    [Fact]
    public void With_an_origin_that_does_not_answer_the_reason_is_gits_own()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");
        clone.Git("remote", "set-url", "origin", $"file://{clone.Top}/nowhere");

        var refusal = Assert.Throws<BadUsageException>(() => clone.History.Resolve("v1.0"));

        Assert.Contains("was not fetched: '", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere' does not appear to be a git repository", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_version_that_the_origin_lacks_too_is_unknown_as_anywhere()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");

        var refusal = Assert.Throws<BadUsageException>(() => clone.History.Resolve("v1.O"));

        Assert.StartsWith("Version 'v1.O' is not known here; nearest: v1.0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ancestry_is_fetched_rather_than_guessed()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");
        var head = clone.Git("rev-parse", "HEAD");

        Assert.Equal(Ancestry.Ancestor, clone.History.Relate(_first, head));
    }

    [Fact]
    public void Ancestry_is_unknown_where_it_cannot_be_fetched()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1", "--no-single-branch");
        clone.Git("remote", "remove", "origin");
        clone.Git("branch", "side", _side);
        var head = clone.Git("rev-parse", "HEAD");

        Assert.Equal(Ancestry.Unknown, clone.History.Relate(head, _side));
        Assert.Equal(Ancestry.Unknown, clone.History.Relate(_first, head));
        Assert.Equal(Ancestry.Same, clone.History.Relate(head, head));
    }

    [Fact]
    public void What_a_shallow_history_does_show_is_known_without_a_fetch()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "2");
        var head = clone.Git("rev-parse", "HEAD");

        Assert.Equal(Ancestry.Ancestor, clone.History.Relate(_second, head));
        Assert.Empty(clone.Narrator.Lines);
    }

    public void Dispose() => _origin.Dispose();
}
