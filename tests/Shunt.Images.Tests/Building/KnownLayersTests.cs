using System.IO.Compression;

namespace Shunt.Images.Tests.Building;

/// <summary>A layer that did not change is not compressed again, and whatever became of the note about it, the image is the same.</summary>
public sealed class KnownLayersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Images => _folder.At("images");

    private string Note => Assert.Single(Directory.EnumerateFiles(_folder.At("images", ".compressed"), "*", SearchOption.AllDirectories));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_layer_that_was_compressed_before_is_taken()
    {
        var before = await PackAsync("one");
        var replaced = Replace(before.Layers[0].Digest);
        await File.WriteAllTextAsync(Note, replaced);

        var after = await PackAsync("two");

        Assert.Equal(replaced, after.Layers[0].Digest);
        Assert.NotEqual(before.Layers[1].Digest, after.Layers[1].Digest);
    }

    [Fact]
    public async Task A_layer_with_other_content_than_its_note_says_is_not_taken()
    {
        var before = await PackAsync("one");
        await File.WriteAllTextAsync(Note, before.Layers[1].Digest);

        await TakesItsOwnAsync(before);
    }

    [Fact]
    public async Task A_damaged_layer_is_compressed_anew()
    {
        var before = await PackAsync("one");
        await File.WriteAllTextAsync(PackedImage.Blob(Images, before.Layers[0].Digest), "damaged");

        await TakesItsOwnAsync(before);
    }

    [Fact]
    public async Task A_layer_that_is_not_compressed_at_all_is_not_taken()
    {
        var before = await PackAsync("one");
        await File.WriteAllTextAsync(Note, new ForgedImage(Images).Blob([0x1f, 0x8b, 8, 0, 0]));

        await TakesItsOwnAsync(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256:12")]
    [InlineData("../../index.json")]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_note_that_names_no_layer_counts_for_nothing(string note)
    {
        var before = await PackAsync("one");
        await File.WriteAllTextAsync(Note, note);

        await TakesItsOwnAsync(before);
    }

    [Fact]
    public async Task A_note_of_another_encoder_counts_for_nothing_and_goes_with_the_next_clean_up()
    {
        var before = await PackAsync("one");
        await File.WriteAllTextAsync(Note, Replace(before.Layers[0].Digest));
        var ours = Path.GetDirectoryName(Note)!;
        Directory.Move(ours, Path.Combine(Path.GetDirectoryName(ours)!, new string('0', 32)));

        var after = await PackAsync("two");
        await Sample.Layout(Images).PruneAsync(new HashSet<string>(), default);

        Assert.Equal(before.Layers[0].Digest, after.Layers[0].Digest);
        Assert.Equal(before.Layers[0].Digest, await File.ReadAllTextAsync(Note));
    }

    [Fact]
    public async Task The_note_goes_with_its_layer()
    {
        var before = await PackAsync("one");
        File.Delete(PackedImage.Blob(Images, before.Layers[0].Digest));

        await Sample.Layout(Images).PruneAsync(new HashSet<string>(), default);

        Assert.Empty(Directory.EnumerateFiles(_folder.At("images", ".compressed"), "*", SearchOption.AllDirectories));
    }

    // The next version's dependencies are the very layer that they were, whole.
    private async Task TakesItsOwnAsync(PackedImage before)
    {
        var after = await PackAsync("two");

        Assert.Equal(before.Layers[0].Digest, after.Layers[0].Digest);
        Assert.Equal(before.Layers[0].Names, after.Layers[0].Names);
        Assert.Equal(before.Layers[0].Digest, await File.ReadAllTextAsync(Note));
    }

    // The same archive, compressed by another encoder: a layer that only the note can lead to.
    private string Replace(string digest)
    {
        using var archive = new GZipStream(File.OpenRead(PackedImage.Blob(Images, digest)), CompressionMode.Decompress);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.NoCompression, leaveOpen: true))
            archive.CopyTo(gzip);
        return new ForgedImage(Images).Blob(compressed.ToArray());
    }

    private async Task<PackedImage> PackAsync(string program)
    {
        var product = _folder.At("product");
        if (!Directory.Exists(product))
            PackagedProduct.Write(product);
        await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), program);
        return PackedImage.Read(Images, await Sample.Layout(Images).PackAsync(Sample.Request(product), default));
    }
}
