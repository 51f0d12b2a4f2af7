using Shunt.Versions;
using Source;

namespace SourceTests;

public sealed class LeftoverWorkspacesTests : IDisposable
{
    private readonly TestRepository _repository = TestRepository.Create();
    private readonly ReleaseVersion _version;

    public LeftoverWorkspacesTests()
    {
        _repository.Commit();
        _version = _repository.History.Resolve("HEAD");
    }

    private string Work => Path.Combine(_repository.Top, "work");

    private string Leftover => Path.Combine(Work, $"{_version.Suffix}-0123abcd");

    [Fact]
    public void A_workspace_whose_owner_was_killed_is_removed_before_the_next()
    {
        LeaveWorktree();
        File.WriteAllText(Leftover + ".owner", "process 1, started long ago\n");

        using var worktree = Open();

        Assert.False(Directory.Exists(Leftover));
        Assert.False(File.Exists(Leftover + ".owner"));
        Assert.Equal($"say: Removing the workspace '{Path.GetFileName(Leftover)}', which an interrupted run left.", Assert.Single(_repository.Narrator.Lines));
        Assert.Equal(2, _repository.Git("worktree", "list").Split('\n').Length);
    }

    [Fact]
    public void A_workspace_whose_owner_still_runs_is_left_alone()
    {
        using var other = Open();

        using var worktree = Open();

        Assert.True(File.Exists(Path.Combine(other.Workspace.Folder, "a.txt")));
        Assert.Empty(_repository.Narrator.Lines);
    }

    [Fact]
    public void A_workspace_without_an_owner_file_is_a_leftover()
    {
        LeaveWorktree();

        using var worktree = Open();

        Assert.False(Directory.Exists(Leftover));
    }

    [Fact]
    public void A_folder_that_git_never_knew_is_removed()
    {
        Directory.CreateDirectory(Path.Combine(Leftover, "half/made"));

        using var worktree = Open();

        Assert.False(Directory.Exists(Leftover));
    }

    [Fact]
    public void A_worktree_whose_folder_was_deleted_by_hand_is_forgotten()
    {
        LeaveWorktree();
        Directory.Delete(Leftover, recursive: true);

        using var worktree = Open();

        Assert.Equal(2, _repository.Git("worktree", "list").Split('\n').Length);
    }

    [Fact]
    public void The_users_own_worktree_on_a_disk_that_is_away_is_not_forgotten()
    {
        var own = Path.Combine(_repository.Top, "own");
        _repository.Git("worktree", "add", "--quiet", "--detach", own);
        Directory.Move(own, own + "-away");

        Open().Dispose();

        Assert.Contains(own, _repository.Git("worktree", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_named_as_a_workspace_is_not_touched()
    {
        Directory.CreateDirectory(Path.Combine(Work, "my-own-project"));
        File.WriteAllText(Path.Combine(Work, "notes.owner"), "mine");

        Open().Dispose();

        Assert.True(Directory.Exists(Path.Combine(Work, "my-own-project")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Work, "notes.owner")));
    }

    [Fact]
    public void A_workspace_deleted_under_its_owner_still_ends_well()
    {
        var worktree = Open();
        Directory.Delete(worktree.Workspace.Folder, recursive: true);

        worktree.Dispose();

        Assert.Single(_repository.Git("worktree", "list").Split('\n'));
        Assert.Empty(Directory.EnumerateFiles(Work, "*.owner"));
        Assert.Empty(_repository.Narrator.Lines);
    }

    [Fact]
    public void A_workspace_that_cannot_be_made_is_one_clear_line_and_leaves_nothing()
    {
        Directory.CreateDirectory(Work);
        var git = new GitCommand(_repository.Root, _repository.Script("full-disk", """
            case "$*" in
            *"worktree add"*) echo "error: unable to write file a.txt: No space left on device" >&2; exit 128 ;;
            *) exec git "$@" ;;
            esac
            """));

        var fault = Assert.Throws<WorkspaceException>(() => new Workspaces(git, Work, _repository.Narrator).Open(_version));

        Assert.Equal(
            $"Version '{_version.Suffix}' was not laid out: unable to write file a.txt: No space left on device. Nothing was built, and what served " +
            "still serves. Make room or mend the permissions there, or set SHUNT_HOME to another folder.",
            fault.Message);
        Assert.Empty(Directory.EnumerateDirectories(Work));
        Assert.Empty(Directory.EnumerateFiles(Work, "*.owner"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_clear_line()
    {
        File.WriteAllText(Work, "a file where the folder should be");

        var fault = Assert.Throws<WorkspaceException>(Open);

        Assert.StartsWith($"Version '{_version.Suffix}' was not laid out: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    public void Dispose() => _repository.Dispose();

    private void LeaveWorktree()
    {
        Directory.CreateDirectory(Work);
        _repository.Git("worktree", "add", "--quiet", "--detach", Leftover);
    }

    private Worktree Open() => new Workspaces(new GitCommand(_repository.Root), Work, _repository.Narrator).Open(_version);
}
