namespace SourceTests;

public sealed class BranchesTests : IDisposable
{
    private readonly TestRepository _origin = TestRepository.Create();
    private readonly string _first;
    private readonly string _side;

    public BranchesTests()
    {
        _first = _origin.Commit();
        _origin.Git("checkout", "--quiet", "-b", "fix/a");
        _side = _origin.Commit("side.txt");
        _origin.Git("checkout", "--quiet", "main");
        _origin.Commit();
    }

    [Fact]
    public void A_repository_without_a_remote_names_its_own_branches()
    {
        Assert.Equal(["fix/a", "main"], _origin.History.BranchesOf(_first));
        Assert.Equal(["fix/a"], _origin.History.BranchesOf(_side));
        Assert.Empty(_origin.History.BranchesOf(new string('1', 40)));
    }

    [Fact]
    public void A_branch_that_was_only_made_here_does_not_count_in_a_clone()
    {
        using var clone = TestRepository.Clone(_origin);
        var own = clone.Commit("own.txt");
        clone.Git("branch", "release/1.0");

        Assert.Empty(clone.History.BranchesOf(own));
        Assert.Equal(["fix/a"], clone.History.BranchesOf(_side));
    }

    [Fact]
    public void A_shallow_clone_fetches_what_it_lacks_before_it_says_that_a_commit_is_on_none()
    {
        using var clone = TestRepository.Clone(_origin, "--depth", "1");

        Assert.Equal(["fix/a"], clone.History.BranchesOf(_side));
        Assert.Single(clone.Narrator.Lines);
    }

    public void Dispose() => _origin.Dispose();
}
