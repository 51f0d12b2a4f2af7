using System.Runtime.Versioning;
using Shunt.Versions;
using Source;

namespace SourceTests;

[UnsupportedOSPlatform("windows")]
public sealed class WorkspacesTests : IDisposable
{
    private readonly TestRepository _repository = TestRepository.Create();
    private readonly ReleaseVersion _old;

    public WorkspacesTests()
    {
        _repository.Write("src/App/App.cs", "the old text\n");
        _repository.Write("run.sh", "#!/bin/sh\n");
        File.SetUnixFileMode(Path.Combine(_repository.Root, "run.sh"), (UnixFileMode)0b111_101_101);
        _repository.Commit();
        _old = _repository.History.Resolve("HEAD");
        _repository.Commit("src/App/App.cs", "the new text\n");
    }

    private string Work => Path.Combine(_repository.Root, ".shunt/work");

    [Fact]
    public void A_workspace_holds_the_source_of_its_version()
    {
        using var worktree = Open(_old);

        Assert.Equal("the old text\n", File.ReadAllText(Path.Combine(worktree.Workspace.Folder, "src/App/App.cs")));
        Assert.True(File.GetUnixFileMode(Path.Combine(worktree.Workspace.Folder, "run.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.StartsWith(Path.Combine(Work, _old.Suffix + "-"), worktree.Workspace.Folder, StringComparison.Ordinal);
        Assert.Same(_old, worktree.Workspace.Version);
    }

    [Fact]
    public void A_dirty_tree_is_left_byte_for_byte_as_it_is()
    {
        _repository.Write(".git/info/exclude", "/.shunt/\n");
        _repository.Write("src/App/App.cs", "not committed\n");
        _repository.Write("new.txt", "not even added\n");
        _repository.Write("staged.txt", "added\n");
        _repository.Git("add", "staged.txt");
        File.Delete(Path.Combine(_repository.Root, "run.sh"));
        Directory.CreateDirectory(Work);
        OuterSettings.Shut(Work);
        var before = _repository.Everything();

        using (var worktree = Open(_old))
            File.WriteAllText(Path.Combine(worktree.Workspace.Folder, "src/App/App.cs"), "built over\n");

        Assert.Equal(before, _repository.Everything());
        Assert.Empty(Directory.EnumerateDirectories(Work));
        Assert.Empty(Directory.EnumerateFiles(Work, "*.owner"));
    }

    [Fact]
    public void Git_forgets_a_workspace_that_was_removed()
    {
        Open(_old).Dispose();

        Assert.Single(_repository.Git("worktree", "list").Split('\n'));
        Assert.Empty(_repository.Narrator.Lines);
    }

    [Fact]
    public void A_workspace_that_is_removed_twice_is_removed_once()
    {
        var worktree = Open(_old);
        worktree.Dispose();
        Directory.CreateDirectory(worktree.Workspace.Folder);

        worktree.Dispose();

        Assert.True(Directory.Exists(worktree.Workspace.Folder));
    }

    [Fact]
    public void A_version_can_be_laid_out_many_times_at_once()
    {
        var worktrees = new Worktree[6];

        Parallel.For(0, worktrees.Length, i => worktrees[i] = Open(_old));

        Assert.Equal(worktrees.Length, worktrees.Select(worktree => worktree.Workspace.Folder).Distinct().Count());
        Assert.All(worktrees, worktree => Assert.True(File.Exists(Path.Combine(worktree.Workspace.Folder, "src/App/App.cs"))));
        Parallel.ForEach(worktrees, worktree => worktree.Dispose());
        Assert.Empty(Directory.EnumerateDirectories(Work));
        Assert.Single(_repository.Git("worktree", "list").Split('\n'));
    }

    [Fact]
    public void Hooks_of_the_clone_are_not_run()
    {
        _repository.Write(".git/hooks/post-checkout", $"#!/bin/sh\ntouch '{_repository.Top}/hooked'\n");
        File.SetUnixFileMode(Path.Combine(_repository.Root, ".git/hooks/post-checkout"), (UnixFileMode)0b111_101_101);

        Open(_old).Dispose();

        Assert.False(File.Exists(Path.Combine(_repository.Top, "hooked")));
    }

    [Fact]
    public void Line_ends_are_those_of_the_commit_whatever_this_clone_prefers()
    {
        _repository.Git("config", "core.autocrlf", "true");

        using var worktree = Open(_old);

        Assert.Equal("the old text\n", File.ReadAllText(Path.Combine(worktree.Workspace.Folder, "src/App/App.cs")));
    }

    [Fact]
    public void A_sparse_clone_lays_out_the_whole_version()
    {
        _repository.Git("sparse-checkout", "set", "nothing");

        using var worktree = Open(_old);

        Assert.True(File.Exists(Path.Combine(worktree.Workspace.Folder, "src/App/App.cs")));
    }

    [Fact]
    public void A_repository_below_the_top_of_its_git_repository_stays_below()
    {
        var git = new GitCommand(Path.Combine(_repository.Root, "src"));

        using var worktree = new Workspaces(git, Work, _repository.Narrator).Open(_old);

        Assert.Equal("the old text\n", File.ReadAllText(Path.Combine(worktree.Workspace.Folder, "App/App.cs")));
    }

    [Fact]
    public void Settings_of_the_clone_around_a_workspace_do_not_reach_it()
    {
        Open(_old).Dispose();

        Assert.Equal("<Project />\n", File.ReadAllText(Path.Combine(Work, "Directory.Build.props")));
        Assert.Equal("{}\n", File.ReadAllText(Path.Combine(Work, "global.json")));
        Assert.Equal("root = true\n", File.ReadAllText(Path.Combine(Work, ".editorconfig")));
    }

    [Fact]
    public void Submodules_are_laid_out_without_a_word_in_the_clones_settings()
    {
        using var module = TestRepository.Create();
        module.Commit("module.txt", "of the module\n");
        _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", module.Root, "part");
        _repository.Commit();
        _repository.Git("submodule", "--quiet", "deinit", "--force", "part");
        var settings = File.ReadAllText(Path.Combine(_repository.Root, ".git/config"));
        var git = new GitCommand(_repository.Root, _repository.Script("git-for-files", "exec git -c protocol.file.allow=always \"$@\""));

        using (var worktree = new Workspaces(git, Work, _repository.Narrator).Open(_repository.History.Resolve("HEAD")))
            Assert.Equal("of the module\n", File.ReadAllText(Path.Combine(worktree.Workspace.Folder, "part/module.txt")));

        Assert.Equal(settings, File.ReadAllText(Path.Combine(_repository.Root, ".git/config")));
        Assert.Empty(Directory.EnumerateDirectories(Work));
    }

    public void Dispose() => _repository.Dispose();

    private Worktree Open(ReleaseVersion version) => new Workspaces(new GitCommand(_repository.Root), Work, _repository.Narrator).Open(version);
}
