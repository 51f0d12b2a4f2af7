using EngineTests.Running;
using Nuke.Common.IO;

namespace EngineTests.IO;

public sealed class AbsolutePathTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Parts_are_appended_and_dots_are_resolved()
    {
        var path = _root.Path / "a" / "b/../c.txt";

        Assert.Equal(Path.Join(_root.Path, "a", "c.txt"), path.ToString());
        Assert.Equal(("c.txt", "c", ".txt"), (path.Name, path.NameWithoutExtension, path.Extension));
        Assert.Equal(_root.Path / "a", path.Parent);
        Assert.Equal(_root.Path / "a", path / ..);
        Assert.Equal(_root.Path / "a" / "c.txt.bak", path + ".bak");
    }

    [Fact]
    public void A_root_has_no_parent() => Assert.Null(AbsolutePath.Create(Path.GetPathRoot(_root.Path)!).Parent);

    [Fact]
    public void A_relative_path_is_no_absolute_path()
        => Assert.Equal("Path 'a/b' is not absolute", Assert.Throws<ArgumentException>(() => AbsolutePath.Create("a/b")).Message);

    [Fact]
    public void Paths_with_the_same_text_are_equal()
    {
        Assert.True(_root.Path / "a" == _root.Path / "x/../a/");
        Assert.Equal((_root.Path / "a").GetHashCode(), (_root.Path / "a/").GetHashCode());
        Assert.True(_root.Path / "a" != _root.Path / "b");
    }

    [Fact]
    public void A_path_with_a_blank_is_quoted_only_where_needed()
    {
        Assert.Equal($"\"{_root.Path / "a b"}\"", (_root.Path / "a b").ToString(AbsolutePath.DoubleQuoteIfNeeded));
        Assert.Equal((_root.Path / "ab").ToString(), (_root.Path / "ab").ToString(AbsolutePath.DoubleQuoteIfNeeded));
    }

    [Fact]
    public void A_written_text_ends_with_one_line_break_and_makes_its_folder()
    {
        var file = _root.Path / "new" / "file.txt";

        file.WriteAllText("one\ntwo\n\n");

        Assert.Equal("one\ntwo\n", file.ReadAllText());
        Assert.Equal(["one", "two"], file.ReadAllLines());
    }

    [Fact]
    public void A_folder_is_emptied_with_what_it_holds()
    {
        var folder = (_root.Path / "out").CreateDirectory();
        (folder / "sub" / "file").WriteAllText("x");

        folder.CreateOrCleanDirectory();

        Assert.True(folder.DirectoryExists());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [UnixFact]
    public void Deleting_a_folder_removes_a_link_and_not_what_it_points_to()
    {
        var target = (_root.Path / "target").CreateDirectory();
        (target / "kept").WriteAllText("x");
        var folder = (_root.Path / "folder").CreateDirectory();
        Directory.CreateSymbolicLink(folder / "link", target);

        folder.DeleteDirectory();

        Assert.False(folder.Exists());
        Assert.True((target / "kept").FileExists());
    }

    [Fact]
    public void What_is_not_there_is_deleted_without_complaint()
    {
        (_root.Path / "none").DeleteDirectory();
        (_root.Path / "none").DeleteFile();

        Assert.False((_root.Path / "none").Exists());
    }

    [Theory]
    [InlineData("**/*.cs", "a.cs src/b.cs src/deep/c.cs")]
    [InlineData("*.cs", "a.cs")]
    [InlineData("src/*.cs", "src/b.cs")]
    [InlineData("src/**", "src/b.cs src/deep/c.cs src/deep/d.txt")]
    [InlineData("**/deep/*", "src/deep/c.cs src/deep/d.txt")]
    [InlineData("**/?.txt", "src/deep/d.txt")]
    [InlineData("**/*.cs !**/deep/**", "a.cs src/b.cs")]
    public void Globs_find_files(string patterns, string expected)
    {
        foreach (var file in (string[])["a.cs", "src/b.cs", "src/deep/c.cs", "src/deep/d.txt"])
            _root.With(file, "x");

        var found = _root.Path.GlobFiles(patterns.Split(' ')).Where(x => !x.ToString().Contains(".nuke", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join(' ', found.Select(x => Path.GetRelativePath(_root.Path, x).Replace('\\', '/'))));
    }

    [Fact]
    public void Globs_find_folders()
    {
        _root.With("src/obj/a", "x").With("tests/x/obj/b", "x");

        var found = _root.Path.GlobDirectories("**/obj");

        Assert.Equal([_root.Path / "src" / "obj", _root.Path / "tests" / "x" / "obj"], found);
    }
}
