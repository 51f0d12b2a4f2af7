using Shunt;

namespace SourceTests;

public sealed class ResolveTests(KnownVersions known) : IClassFixture<KnownVersions>
{
    [Theory]
    [InlineData("HEAD", 2)]
    [InlineData("main", 2)]
    [InlineData("v1.0", 1)]
    [InlineData("v1.0.1", 2)]
    [InlineData("refs/tags/v1.0", 1)]
    [InlineData("refs/heads/main", 2)]
    [InlineData("hotfix/login", 1)]
    [InlineData("deadbeef", 1)]
    [InlineData("same", 1)]
    [InlineData("next", 1)]
    [InlineData("origin/next", 1)]
    [InlineData("origin/main", 1)]
    public void A_name_means_the_commit_it_leads_to(string asked, int commit)
    {
        var version = known.Repository.History.Resolve(asked);

        Assert.Equal(commit == 1 ? known.First : known.Second, version.Commit);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(40)]
    public void A_commit_is_found_by_its_first_digits(int digits) =>
        Assert.Equal(known.First, known.Repository.History.Resolve(known.First[..digits]).Commit);

    [Fact]
    public void A_commit_is_found_in_capital_letters_too() =>
        Assert.Equal(known.First, known.Repository.History.Resolve(known.First.ToUpperInvariant()).Commit);

    [Fact]
    public void A_version_carries_the_time_of_its_commit() =>
        Assert.Equal(TestRepository.FirstCommitAt.AddMinutes(1), known.Repository.History.Resolve("HEAD").CommittedAt);

    [Theory]
    [InlineData("v1.O", "Version 'v1.O' is not known here; nearest: v1.0, v1.0.1")]
    [InlineData("nosuch", "Version 'nosuch' is not known here; nearest: ")]
    [InlineData("blob", "Version 'blob' is not known here; nearest: ")]
    [InlineData("0000000000000000000000000000000000000000", "is not known here")]
    [InlineData("0000000", "is not known here")]
    public void An_unknown_name_is_refused_with_the_nearest_ones(string asked, string message)
    {
        var refusal = Assert.Throws<BadUsageException>(() => known.Repository.History.Resolve(asked));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Run 'git fetch --tags' when it is newer than this clone.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_of_too_few_digits_is_refused()
    {
        var refusal = Assert.Throws<BadUsageException>(() => known.Repository.History.Resolve(known.First[..6]));

        Assert.EndsWith("A commit needs at least 7 hex digits.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--upload-pack=x")]
    [InlineData("--output=stolen")]
    [InlineData("../../etc")]
    [InlineData("HEAD~1")]
    [InlineData("HEAD:a.txt")]
    [InlineData("main\nv1.0")]
    [InlineData("")]
    public void What_is_no_name_never_reaches_git(string asked)
    {
        var history = new Source.GitHistory(new Source.GitCommand(known.Repository.Root, "no-git-of-that-name"), known.Repository.Narrator);

        var refusal = Assert.Throws<BadUsageException>(() => history.Resolve(asked));

        Assert.StartsWith("Version '", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_describe_prints_is_no_name_unless_a_ref_has_it()
    {
        var described = $"v1.0-1-g{known.Second[..7]}";

        var refusal = Assert.Throws<BadUsageException>(() => known.Repository.History.Resolve(described));

        Assert.Contains($"'{described}' is not known here", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_and_a_branch_of_one_name_are_told_apart()
    {
        var refusal = Assert.Throws<BadUsageException>(() => known.Repository.History.Resolve("both"));

        Assert.Equal("Version 'both' is ambiguous: refs/tags/both, refs/heads/both. Ask for one of them.", refusal.Message);
        Assert.Equal(known.First, known.Repository.History.Resolve("refs/heads/both").Commit);
    }
}
