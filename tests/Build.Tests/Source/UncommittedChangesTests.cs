using Source;

namespace SourceTests;

public sealed class UncommittedChangesTests : IDisposable
{
    private readonly TestRepository _repository = TestRepository.Create();

    public UncommittedChangesTests()
    {
        _repository.Write(".gitignore", "/output/\n");
        _repository.Write("src/App/App.cs", "class App;\n");
        _repository.Write("src/App/Old.cs", "class Old;\n");
        _repository.Write("src/Shunt/Shunt.cs", "class Shunt;\n");
        _repository.Write("src/Shunt.Edge/Edge.cs", "class Edge;\n");
        _repository.Write("build/Build.cs", "class Build;\n");
        _repository.Write("Directory.Build.props", "<Project />\n");
        _repository.Commit();
    }

    [Fact]
    public void A_clean_tree_has_none()
    {
        _repository.Write("output/report.txt", "ignored");

        var changes = _repository.History.UncommittedChanges();

        Assert.False(changes.Any);
        Assert.Equal("none", changes.ToString());
    }

    [Fact]
    public void Changed_added_deleted_staged_and_moved_files_are_all_named()
    {
        _repository.Write("src/App/App.cs", "class App { }\n");
        _repository.Write("new folder/größe.txt", "new\n");
        File.Delete(Path.Combine(_repository.Root, "src/App/Old.cs"));
        _repository.Git("mv", "build/Build.cs", "build/Moved.cs");

        var changes = _repository.History.UncommittedChanges();

        Assert.Equal(["build/Build.cs", "build/Moved.cs", "new folder/größe.txt", "src/App/App.cs", "src/App/Old.cs"], changes.Files);
        Assert.Equal("5 files (build/Build.cs, build/Moved.cs, new folder/größe.txt, …)", changes.ToString());
    }

    [Fact]
    public void Only_what_was_asked_about_is_named()
    {
        _repository.Write("src/App/App.cs", "class App { }\n");
        _repository.Write("build/Build.cs", "class Build { }\n");

        Assert.Equal("1 file (src/App/App.cs)", _repository.History.UncommittedChanges("src/App").ToString());
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        _repository.Write("src/App/App.cs", "class App { }\n");
        File.SetLastWriteTimeUtc(Path.Combine(_repository.Root, "build/Build.cs"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = _repository.Everything();

        _repository.History.UncommittedChanges();
        _repository.History.ToolHash();

        Assert.Equal(before, _repository.Everything());
    }

    [Fact]
    public void More_than_could_be_read_is_said_to_be_more() =>
        Assert.Equal("more than 2 files (a, b)", new UncommittedChanges(["a", "b"], IsCut: true).ToString());

    [Fact]
    public void The_tool_hash_stays_when_only_the_app_changes()
    {
        var before = _repository.History.ToolHash();
        _repository.Commit("src/App/App.cs", "class App { }\n");

        var after = _repository.History.ToolHash();

        Assert.Equal(before.Value, after.Value);
        Assert.Matches("^sha256:[0-9a-f]{64}$", after.Value);
    }

    [Theory]
    [InlineData("build/Build.cs")]
    [InlineData("src/Shunt/Shunt.cs")]
    [InlineData("src/Shunt.Edge/Edge.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("compat/Nuke.Common/New.cs")]
    [InlineData("global.json")]
    public void The_tool_hash_changes_with_the_tool(string file)
    {
        var before = _repository.History.ToolHash();
        _repository.Commit(file, "changed\n");

        Assert.NotEqual(before.Value, _repository.History.ToolHash().Value);
    }

    [Fact]
    public void An_uncommitted_tool_says_what_is_not_committed()
    {
        _repository.Write("src/Shunt/Shunt.cs", "changed\n");
        _repository.Write("src/App/App.cs", "changed\n");

        Assert.Equal(["src/Shunt/Shunt.cs"], _repository.History.ToolHash().Changes.Files);
    }

    public void Dispose() => _repository.Dispose();
}
