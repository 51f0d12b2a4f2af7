namespace Shunt.Images.Tests;

public sealed class UnpackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OciLayout _layout;

    public UnpackTests() => _layout = Sample.Layout(_folder.At("images"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_packed_comes_back()
    {
        var digest = await PackAsync();

        var image = await _layout.UnpackAsync(digest, _folder.At("apps", "one"), default);

        Assert.Equal(Sample.EntryPoint, image.EntryPoint);
        Assert.Equal(_folder.At("apps", "one", "app"), image.Folder);
        foreach (var (name, content) in Sample.Files)
            Assert.Equal(content, await File.ReadAllTextAsync(Path.Combine(image.Folder, name)));
        Assert.True(Directory.Exists(Path.Combine(image.Folder, "empty")));
        Assert.Equal("../App.dll", new FileInfo(Path.Combine(image.Folder, "wwwroot", "latest")).LinkTarget);
        Assert.Equal(Sample.CommittedAt.UtcDateTime, File.GetLastWriteTimeUtc(Path.Combine(image.Folder, "App.dll")));
    }

    [Fact]
    public async Task Modes_are_set()
    {
        var image = await _layout.UnpackAsync(await PackAsync(), _folder.At("one"), default);

        Assert.Equal("rwxr-xr-x", Mode(Path.Combine(image.Folder, "run")));
        Assert.Equal("rw-r--r--", Mode(Path.Combine(image.Folder, "App.dll")));
        Assert.Equal("rwxr-xr-x", Mode(Path.Combine(image.Folder, "wwwroot")));
    }

    [Fact]
    public async Task A_folder_that_holds_the_image_is_used_again_as_it_is()
    {
        var digest = await PackAsync();
        var image = await _layout.UnpackAsync(digest, _folder.At("one"), default);
        await File.WriteAllTextAsync(Path.Combine(image.Folder, "state.db"), "the program's own");

        var again = await _layout.UnpackAsync(digest, _folder.At("one"), default);

        Assert.Equal(image.Folder, again.Folder);
        Assert.Equal("the program's own", await File.ReadAllTextAsync(Path.Combine(image.Folder, "state.db")));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("shorter")]
    [InlineData("removed")]
    [InlineData("mode")]
    [InlineData("link")]
    [InlineData("folder")]
    public async Task A_folder_that_was_damaged_is_unpacked_anew(string damage)
    {
        var digest = await PackAsync();
        var image = await _layout.UnpackAsync(digest, _folder.At("one"), default);
        var program = Path.Combine(image.Folder, "App.dll");
        switch (damage)
        {
            case "changed": await File.WriteAllTextAsync(program, "The program"); break;
            case "shorter": await File.WriteAllTextAsync(program, ""); break;
            case "removed": File.Delete(program); break;
            case "mode": Sample.SetMode(Path.Combine(image.Folder, "run"), "rw-r--r--"); break;
            case "link": File.Delete(program); File.CreateSymbolicLink(program, "run"); break;
            default: Directory.Delete(Path.Combine(image.Folder, "empty")); break;
        }

        await _layout.UnpackAsync(digest, _folder.At("one"), default);

        Assert.Equal("the program", await File.ReadAllTextAsync(program));
        Assert.Equal("rwxr-xr-x", Mode(Path.Combine(image.Folder, "run")));
        Assert.True(Directory.Exists(Path.Combine(image.Folder, "empty")));
        Assert.Equal([_folder.At("one")], Directory.EnumerateDirectories(_folder.Root, "one*"));
    }

    [Fact]
    public async Task What_an_unpacking_left_that_died_does_not_count_and_is_cleared()
    {
        var digest = await PackAsync();
        Directory.CreateDirectory(_folder.At("one.partial", "app"));
        await File.WriteAllTextAsync(_folder.At("one.partial", "app", "stale.dll"), "");

        var image = await _layout.UnpackAsync(digest, _folder.At("one"), default);

        Assert.False(File.Exists(Path.Combine(image.Folder, "stale.dll")));
        Assert.False(Directory.Exists(_folder.At("one.partial")));
    }

    [Fact]
    public async Task What_an_unpacking_of_another_image_left_that_died_is_cleared_and_nothing_that_is_named_otherwise()
    {
        var digest = await PackAsync();
        var other = new string('a', 64);
        string[] left = [$"{other}.partial", $"{other}.damaged"];
        string[] kept = [other, "letters.partial", $"{other}.partial.old"];
        foreach (var name in left.Concat(kept))
            Directory.CreateDirectory(_folder.At(name, "app"));

        await _layout.UnpackAsync(digest, _folder.At("one"), default);

        Assert.All(left, name => Assert.False(Directory.Exists(_folder.At(name))));
        Assert.All(kept, name => Assert.True(Directory.Exists(_folder.At(name, "app"))));
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_not_touched()
    {
        var digest = await PackAsync();
        Directory.CreateDirectory(_folder.At("mine"));
        await File.WriteAllTextAsync(_folder.At("mine", "letter.txt"), "keep me");

        var refused = await Assert.ThrowsAsync<StoreException>(() => _layout.UnpackAsync(digest, _folder.At("mine"), default));

        Assert.Contains("the folder holds something else and is not overwritten", refused.Message, StringComparison.Ordinal);
        Assert.Equal([_folder.At("mine", "letter.txt")], Directory.EnumerateFileSystemEntries(_folder.At("mine")));
    }

    [Fact]
    public async Task A_folder_with_another_image_in_it_is_not_touched()
    {
        var first = await PackAsync();
        await _layout.UnpackAsync(first, _folder.At("one"), default);
        await File.WriteAllTextAsync(_folder.At("product", "App.dll"), "another program");
        var second = await PackAsync();

        var refused = await Assert.ThrowsAsync<StoreException>(() => _layout.UnpackAsync(second, _folder.At("one"), default));

        Assert.Contains($"the folder holds image '{first}'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("the program", await File.ReadAllTextAsync(_folder.At("one", "app", "App.dll")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var digest = await PackAsync();
        await File.WriteAllTextAsync(_folder.At("file"), "");

        var refused = await Assert.ThrowsAsync<StoreException>(() => _layout.UnpackAsync(digest, _folder.At("file", "one"), default));

        Assert.StartsWith($"Image '{digest}' was not unpacked into '{_folder.At("file", "one")}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpackings_at_the_same_time_all_find_the_whole_image()
    {
        var digest = await PackAsync();

        var images = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Sample.Layout(_folder.At("images")).UnpackAsync(digest, _folder.At("one"), default))));

        Assert.All(images, image => Assert.Equal("the program", File.ReadAllText(Path.Combine(image.Folder, "App.dll"))));
    }

    private Task<string> PackAsync()
    {
        if (!Directory.Exists(_folder.At("product")))
            Sample.Product(_folder.At("product"));
        return _layout.PackAsync(Sample.Request(_folder.At("product")), default);
    }

    private static string Mode(string path) => string.Concat(Enumerable.Range(0, 9).Select(
        bit => ((int)File.GetUnixFileMode(path) >> (8 - bit) & 1) == 0 ? '-' : "rwxrwxrwx"[bit]));
}
