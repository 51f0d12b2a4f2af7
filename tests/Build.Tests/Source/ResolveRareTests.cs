using Shunt;
using Source;

namespace SourceTests;

public sealed class ResolveRareTests
{
    [Fact]
    public void A_branch_named_like_another_commit_is_ambiguous()
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();
        var second = repository.Commit();
        repository.Git("branch", first[..8], second);

        var refusal = Assert.Throws<BadUsageException>(() => repository.History.Resolve(first[..8]));

        Assert.Contains(first, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(second, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_that_several_commits_start_with_list_them()
    {
        using var repository = TestRepository.Create();
        var (digits, commits) = TwinCommits.In(repository);

        var refusal = Assert.Throws<BadUsageException>(() => repository.History.Resolve(digits));

        Assert.StartsWith($"Version '{digits}' is ambiguous: ", refusal.Message, StringComparison.Ordinal);
        Assert.All(commits, commit => Assert.Contains(commit, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_repository_without_a_commit_is_refused()
    {
        using var repository = TestRepository.Create();

        var refusal = Assert.Throws<BadUsageException>(() => repository.History.Resolve("HEAD"));

        Assert.Equal(
            $"The repository '{repository.Root}' has no commit yet, and a release is made from a commit. Run 'git commit' first.", refusal.Message);
    }

    [Fact]
    public void A_folder_without_a_repository_is_refused()
    {
        using var repository = TestRepository.Create();

        var refusal = Assert.Throws<BadUsageException>(() => new GitHistory(new GitCommand(repository.Top), repository.Narrator).Resolve("HEAD"));

        Assert.StartsWith($"'{repository.Top}' is no usable git repository: not a git repository", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_machine_without_git_is_refused()
    {
        using var repository = TestRepository.Create();

        var refusal = Assert.Throws<BadUsageException>(() => new GitHistory(new GitCommand(repository.Root, "no-git"), repository.Narrator).Resolve("HEAD"));

        Assert.StartsWith("'no-git' did not start: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("install git and put it on PATH.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detached_head_is_a_version()
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();
        repository.Commit();
        repository.Git("checkout", "--quiet", "--detach", first);

        Assert.Equal(first, repository.History.Resolve("HEAD").Commit);
    }

    [Fact]
    public void A_replaced_commit_keeps_its_own_time()
    {
        using var repository = TestRepository.Create();
        var first = repository.Commit();
        var second = repository.Commit();
        repository.Git("replace", first, second);

        Assert.Equal(TestRepository.FirstCommitAt, repository.History.Resolve(first).CommittedAt);
    }

    [Fact]
    public void A_commit_written_in_an_old_encoding_is_read()
    {
        using var repository = TestRepository.Create();
        File.WriteAllBytes(Path.Combine(repository.Top, "message"), [0x47, 0x72, 0xF6, 0xDF, 0x65]);
        repository.Git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "--allow-empty", "--file", Path.Combine(repository.Top, "message"));
        repository.Git("branch", "old");

        var version = repository.History.Resolve("old");

        Assert.Equal(repository.Git("rev-parse", "HEAD"), version.Commit);
    }

    [Fact]
    public void A_known_name_costs_one_git_process()
    {
        using var repository = TestRepository.Create();
        repository.Commit();
        repository.Git("tag", "v1.0");
        var history = new GitHistory(new GitCommand(repository.Root, repository.CountingGit()), repository.Narrator);

        history.Resolve("v1.0");

        Assert.Equal(1, repository.CountedCalls());
    }

    [Fact]
    public void A_git_that_does_not_end_is_stopped_at_the_limit()
    {
        using var repository = TestRepository.Create();
        var git = new GitCommand(repository.Root, repository.Script("slow-git", "exec sleep 600"));

        var fault = Assert.Throws<GitException>(() => git.Ask(["status"], limit: TimeSpan.FromMilliseconds(200)));

        Assert.StartsWith("'git status' did not end within 0.2 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_that_never_stops_talking_is_cut_off()
    {
        using var repository = TestRepository.Create();
        var git = new GitCommand(repository.Root, repository.Script("loud-git", "exec yes"));

        var answer = git.Ask(["status"]);

        Assert.True(answer.IsCut);
        Assert.Equal(16 * 1024 * 1024, answer.Bytes.Length);
    }

    [Fact]
    public void A_git_hook_that_runs_the_build_does_not_lead_git_astray()
    {
        using var repository = TestRepository.Create();
        var commit = repository.Commit();
        var git = repository.Script("git-in-a-hook", "[ -z \"${GIT_PREFIX:-}\" ] || exit 9\nexec git \"$@\"");
        Environment.SetEnvironmentVariable("GIT_PREFIX", "nowhere/");

        try
        {
            Assert.Equal(commit, new GitHistory(new GitCommand(repository.Root, git), repository.Narrator).Resolve("HEAD").Commit);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_PREFIX", null);
        }
    }
}
