using Scans;
using Shunt;
using Shunt.Scans;
using SourceTests;

namespace ScanTests;

/// <summary>What is staged, looked through before it is committed. Every secret here is made up, and put together from pieces.</summary>
public sealed class CommitGuardTests : IDisposable
{
    private const string Secret = "AKIA" + "Q3EGRTZ2MJ7KXW5B";

    private readonly TestRepository _repository = TestRepository.Create();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_secret_that_is_staged_ends_the_commit_and_is_not_repeated()
    {
        _repository.Commit();
        var tree = Stage("src/keys.cs", $"\nvar key = \"{Secret}\";\n");

        var refused = Assert.Throws<ScanRefusedException>(() => Check(tree));

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Equal(
            "What is staged did not pass the search of the source for secrets: 1 finding. Nothing was committed. Take it out, or allow it in "
            + "Environments.cs with a reason and a day.\n  - src/keys.cs:2: looks like an access key of AWS (aws-access-key)",
            refused.Message);
    }

    [Fact]
    public void The_first_commit_of_all_is_looked_through_whole()
    {
        var tree = Stage("a.txt", Secret);

        Assert.Throws<ScanRefusedException>(() => Check(tree));
    }

    [Fact]
    public void What_is_not_staged_and_what_the_last_commit_has_already_are_left_alone()
    {
        _repository.Commit("old.txt", Secret);
        var tree = Stage("a.txt", "nothing");
        _repository.Write("later.txt", Secret);

        Check(tree);

        Assert.Empty(_repository.Narrator.Lines);
    }

    [Fact]
    public void What_is_staged_counts_and_not_what_the_file_holds_since()
    {
        _repository.Commit();
        var tree = Stage("a.txt", Secret);
        _repository.Write("a.txt", "mended, and not staged");

        Assert.Throws<ScanRefusedException>(() => Check(tree));
    }

    [Fact]
    public void Links_and_files_that_go_are_left_out()
    {
        _repository.Commit("old.txt", Secret);
        File.Delete(Path.Combine(_repository.Root, "old.txt"));
        File.CreateSymbolicLink(Path.Combine(_repository.Root, "link"), Secret);
        _repository.Git("add", "--all");

        Check(_repository.Git("write-tree"));

        Assert.Empty(_repository.Narrator.Lines);
    }

    [Fact]
    public void What_is_allowed_is_named_and_committed()
    {
        var allowed = new Allowance("aws-access-key", "tests/keys.txt", "was never a key", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30)));
        _repository.Commit();
        var tree = Stage("tests/keys.txt", Secret);

        Check(tree, allowed);

        Assert.Equal(
            $"warn: Allowed until {allowed.Until:yyyy-MM-dd} (was never a key): tests/keys.txt:1: looks like an access key of AWS (aws-access-key)",
            Assert.Single(_repository.Narrator.Lines));
    }

    [Theory]
    [InlineData("HEAD~7")]
    [InlineData("--help")]
    [InlineData("")]
    public void What_is_no_tree_is_refused(string given)
    {
        _repository.Commit();

        var refused = Assert.Throws<BadUsageException>(() => Check(given));

        Assert.Equal($"--staged: '{given}' is no tree of this clone. It is for the commit hook that './build.sh Guard' installs.", refused.Message);
    }

    private string Stage(string file, string text)
    {
        _repository.Write(file, text);
        _repository.Git("add", "--all");
        return _repository.Git("write-tree");
    }

    private void Check(string tree, params Allowance[] allowed) => new CommitGuard(_repository.Root, allowed).Check(tree, _repository.Narrator);
}
