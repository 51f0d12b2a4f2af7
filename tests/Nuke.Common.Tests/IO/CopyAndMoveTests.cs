using EngineTests.Running;
using Nuke.Common.IO;

namespace EngineTests.IO;

public sealed class CopyAndMoveTests : IDisposable
{
    private readonly TestFolder _root = new TestFolder().With("from/a.txt", "new a").With("from/sub/b.txt", "new b").With("to/a.txt", "old a");

    public void Dispose() => _root.Dispose();

    private AbsolutePath From => _root.Path / "from";

    private AbsolutePath To => _root.Path / "to";

    [Fact]
    public void A_folder_is_copied_with_all_it_holds()
    {
        var copied = From.Copy(_root.Path / "new" / "place");

        Assert.Equal(["a.txt", "sub/b.txt"], Files(copied));
        Assert.True(From.DirectoryExists());
    }

    [Fact]
    public void What_is_excluded_stays_behind()
        => Assert.Equal(["sub/b.txt"], Files(From.CopyToDirectory(_root.Path / "new", excludeFile: x => x.Name == "a.txt", excludeDirectory: x => x.Name == "other")));

    [Theory]
    [InlineData(ExistsPolicy.MergeAndSkip, "old a")]
    [InlineData(ExistsPolicy.MergeAndOverwrite, "new a")]
    [InlineData(ExistsPolicy.MergeAndOverwriteIfNewer, "old a")]
    public void A_policy_says_what_becomes_of_what_is_there(ExistsPolicy policy, string expected)
    {
        File.SetLastWriteTimeUtc(To / "a.txt", File.GetLastWriteTimeUtc(From / "a.txt").AddHours(1));

        From.Copy(To, policy);

        Assert.Equal(expected, (To / "a.txt").ReadAllText().TrimEnd());
        Assert.Equal(["a.txt", "sub/b.txt"], Files(To));
    }

    [Fact]
    public void Without_a_policy_what_is_there_is_an_error()
    {
        Assert.Equal($"Folder '{To}' is there already", Assert.Throws<ArgumentException>(() => From.Copy(To)).Message);
        Assert.Equal($"File '{To / "a.txt"}' is there already", Assert.Throws<ArgumentException>(() => (From / "a.txt").MoveToDirectory(To)).Message);
        Assert.Equal($"'{From / "none"}' does not exist", Assert.Throws<ArgumentException>(() => (From / "none").Move(To)).Message);
        Assert.Equal($"Folder '{From / "sub" / "x"}' is in folder '{From}' itself", Assert.Throws<ArgumentException>(() => From.Copy(From / "sub" / "x")).Message);
    }

    [Theory]
    [InlineData(false, "a.txt")]
    [InlineData(true, "")]
    public void A_move_leaves_what_was_skipped_unless_told_otherwise(bool delete, string left)
    {
        From.Move(To, ExistsPolicy.MergeAndSkip, deleteRemainingFiles: delete);

        Assert.Equal(["a.txt", "sub/b.txt"], Files(To));
        Assert.Equal(left, string.Join(' ', Files(From)));
    }

    [Fact]
    public void A_file_is_renamed_with_or_without_its_extension()
    {
        var first = (From / "a.txt").RenameWithoutExtension("c");
        var second = first.Rename("d.md");

        Assert.Equal((From / "c.txt", From / "d.md"), (first, second));
        Assert.Equal(["d.md", "sub/b.txt"], Files(From));
    }

    [Fact]
    public void Paths_tell_how_they_lie_to_each_other()
    {
        Assert.Equal("sub/b.txt", From.GetUnixRelativePathTo(From / "sub" / "b.txt").ToString());
        Assert.Equal(Path.Join("..", "to"), From.GetRelativePathTo(To).ToString());
        Assert.True(From.Contains(From / "sub") && From.Contains(From));
        Assert.False(From.Contains(To) || From.Contains(From + "age") || (From / "sub").Contains(From));
        Assert.Equal("a/c", ((UnixRelativePath)"a\\b" / ".." / "c").ToString());
        Assert.Equal(From, (From / "sub").FindParent(x => x.ContainsFile("a.txt")));
    }

    [Fact]
    public void Files_and_folders_are_listed_by_depth_and_hashed()
    {
        Assert.Equal(["a.txt"], From.GetFiles().Select(x => x.Name));
        Assert.Equal(["a.txt", "b.txt"], From.GetFiles("*.txt", depth: 2).Select(x => x.Name));
        Assert.Equal(["from", "to", "sub"], _root.Path.GetDirectories(depth: 2).Where(x => x.Name[0] != '.').Select(x => x.Name));
        var before = From.GetDirectoryHash();
        (From / "a.txt").UpdateText(x => x + "!").AppendAllLines(["more"]);
        Assert.NotEqual(before, From.GetDirectoryHash());
        Assert.Equal("new a\n!\nmore\n", (From / "a.txt").ReadAllText());
    }

    private static List<string> Files(AbsolutePath folder)
        => folder.DirectoryExists() ? [.. folder.GlobFiles("**/*").Select(x => folder.GetUnixRelativePathTo(x).ToString())] : [];
}
