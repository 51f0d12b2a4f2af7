using System.Formats.Tar;

namespace Shunt.Images.Tests;

public sealed class HostileImageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../evil")]
    [InlineData("app/../../evil")]
    [InlineData("/evil")]
    [InlineData("app//evil")]
    [InlineData("./evil")]
    [InlineData("..")]
    public async Task A_name_that_leads_out_is_refused(string name)
    {
        await AssertRefusedAsync($"the entry '{name}' leads out of the folder", File("app/App.dll"), File(name));
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../../outside")]
    [InlineData("inner/../../../outside")]
    [InlineData("./inner")]
    public async Task A_link_that_leads_out_is_refused(string target)
    {
        await AssertRefusedAsync($"the link 'app/link' points to '{target}', out of the folder", Link("app/link", target));
    }

    [Fact]
    public async Task An_entry_through_a_link_is_refused()
    {
        await AssertRefusedAsync("the entry 'app/link/evil' goes through the link 'app/link'", Link("app/link", ".."), File("app/link/evil"));
    }

    [Fact]
    public async Task An_entry_through_a_link_in_another_spelling_is_refused()
    {
        await AssertRefusedAsync("the entry 'app/LINK/evil' goes through the link 'app/LINK'", Link("app/link", ".."), File("app/LINK/evil"));
    }

    [Fact]
    public async Task An_entry_that_is_there_twice_is_refused()
    {
        await AssertRefusedAsync("the entry 'app/App.dll' is there twice", File("app/App.dll"), File("app/App.dll"));
    }

    [Theory]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.Fifo)]
    [InlineData(TarEntryType.CharacterDevice)]
    public async Task Only_files_folders_and_links_are_unpacked(TarEntryType type)
    {
        var entry = new PaxTarEntry(type, "app/odd");
        if (type == TarEntryType.HardLink)
            entry.LinkName = "/etc/passwd";

        await AssertRefusedAsync($"the entry 'app/odd' is a {type}", entry);
    }

    [Fact]
    public async Task Special_bits_of_a_mode_are_dropped()
    {
        var entry = File("app/App.dll");
        entry.Mode = UnixFileMode.SetUser | UnixFileMode.UserRead;
        var digest = new ForgedImage(_folder.At("images")).Store(entry);

        var image = await Sample.Layout(_folder.At("images")).UnpackAsync(digest, _folder.At("one"), default);

        Assert.Equal(UnixFileMode.UserRead, System.IO.File.GetUnixFileMode(Path.Combine(image.Folder, "App.dll")));
    }

    [Fact]
    public async Task A_layer_that_is_no_archive_is_refused()
    {
        var digest = new ForgedImage(_folder.At("images")).Store([.. Enumerable.Repeat((byte)'x', 700)]);

        await AssertUnusableAsync(digest, "a layer cannot be unpacked: ");
    }

    [Fact]
    public async Task An_archive_that_ends_in_the_middle_of_a_file_is_refused()
    {
        using var layer = new MemoryStream();
        await using (var tar = new TarWriter(layer, TarEntryFormat.Ustar, leaveOpen: true))
            await tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, "app/App.dll") { DataStream = new MemoryStream(new byte[4096]) });
        var digest = new ForgedImage(_folder.At("images")).Store(layer.ToArray()[..1024]);

        await AssertUnusableAsync(digest, "a layer cannot be unpacked: ");
    }

    [Fact]
    public async Task An_image_of_another_make_is_refused()
    {
        var images = _folder.At("images");
        var file = File("app/App.dll");

        await AssertUnusableAsync(new ForgedImage(images) { LayerType = "application/vnd.oci.image.layer.v1.tar+zstd" }.Store(file), "it has no layers of the type application/vnd.oci.image.layer.v1.tar+gzip");
        await AssertUnusableAsync(new ForgedImage(images) { DiffId = "sha256:" + new string('0', 64) }.Store(file), "its configuration names other layers than its manifest");
        await AssertUnusableAsync(new ForgedImage(images) { EntryPoint = "[]" }.Store(file), "its configuration names no entry point");
        await AssertUnusableAsync(new ForgedImage(images) { WorkingFolder = "/app/../.." }.Store(file), "its working folder '/app/../..' is not in the layer");
        await AssertUnusableAsync(new ForgedImage(images) { LayerType = "application/vnd.oci.image.layer.v1.tar+gzip" }.Store(file), "a layer cannot be unpacked: ");
        await AssertUnusableAsync(new ForgedImage(images) { Manifest = """{"manifests":[]}""" }.Store(file), "its index lists no image");
        await AssertUnusableAsync(new ForgedImage(images) { Manifest = "[]" }.Store(file), "the manifest is not one of an OCI image");
        await AssertUnusableAsync(new ForgedImage(images) { Manifest = "null" }.Store(file), "the manifest is not one of an OCI image");
    }

    private static PaxTarEntry File(string name) => new(TarEntryType.RegularFile, name);

    private static PaxTarEntry Link(string name, string target) => new(TarEntryType.SymbolicLink, name) { LinkName = target };

    private Task AssertRefusedAsync(string reason, params TarEntry[] entries) =>
        AssertUnusableAsync(new ForgedImage(_folder.At("images")).Store(entries), "a layer cannot be unpacked: " + reason);

    private async Task AssertUnusableAsync(string digest, string detail)
    {
        var refused = await Assert.ThrowsAsync<ImageMissingException>(
            () => Sample.Layout(_folder.At("images")).UnpackAsync(digest, _folder.At("apps", "one"), default));

        Assert.StartsWith(detail, refused.Detail, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(_folder.At("apps")) ? Directory.EnumerateFileSystemEntries(_folder.At("apps")) : []);
        Assert.Equal([_folder.At("images")], Directory.EnumerateFileSystemEntries(_folder.Root).Where(entry => entry != _folder.At("apps")));
    }
}
