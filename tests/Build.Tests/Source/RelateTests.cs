using Shunt.Versions;

namespace SourceTests;

public sealed class RelateTests
{
    [Fact]
    public void Commits_stand_to_each_other_as_the_history_says()
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();
        repository.Git("checkout", "--quiet", "-b", "side");
        var side = repository.Commit("side.txt");
        repository.Git("checkout", "--quiet", "main");
        var second = repository.Commit();
        var history = repository.History;

        Assert.Equal(Ancestry.Same, history.Relate(first, first.ToUpperInvariant()));
        Assert.Equal(Ancestry.Ancestor, history.Relate(first, second));
        Assert.Equal(Ancestry.Descendant, history.Relate(second, first));
        Assert.Equal(Ancestry.Diverged, history.Relate(second, side));
    }

    [Fact]
    public void A_commit_that_is_not_here_is_unknown()
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();

        Assert.Equal(Ancestry.Unknown, repository.History.Relate(first, new string('1', 40)));
        Assert.Equal(Ancestry.Unknown, repository.History.Relate(new string('1', 40), first));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("1234567")]
    public void Only_full_commits_are_compared(string name)
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();

        var fault = Assert.Throws<ArgumentException>(() => repository.History.Relate(first, name));

        Assert.StartsWith($"'{name}' is not a full commit id", fault.Message, StringComparison.Ordinal);
    }
}
