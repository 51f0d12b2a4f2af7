namespace Shunt.Images.Tests;

public sealed class PruningTests : IDisposable
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(2);

    private readonly TemporaryFolder _folder = new();

    private OciLayout Layout => Sample.Layout(_folder.At("images"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_not_needed_goes_and_what_is_needed_stays_whole()
    {
        var (old, needed) = (await PackAsync('1'), await PackAsync('2'));
        Age();

        var removed = await Layout.PruneAsync(new HashSet<string> { needed }, default);

        Assert.Equal([old], removed);
        Assert.False(await Layout.HasAsync(old, default));
        Assert.True(await Layout.HasAsync(needed, default));
    }

    [Fact]
    public async Task Nothing_of_an_image_that_went_is_left()
    {
        await PackAsync('2');
        Age();
        var without = Blobs();
        await PackAsync('1');
        Age();

        await Layout.PruneAsync(new HashSet<string> { await PackAsync('2') }, default);

        Assert.Equal(without, Blobs());
    }

    [Fact]
    public async Task An_image_that_was_just_stored_stays()
    {
        var fresh = await PackAsync('1');

        Assert.Empty(await Layout.PruneAsync(new HashSet<string>(), default));
        Assert.True(await Layout.HasAsync(fresh, default));
    }

    [Fact]
    public async Task Nothing_goes_while_an_image_that_stays_is_damaged()
    {
        var (old, needed) = (await PackAsync('1'), await PackAsync('2'));
        Age();
        await File.WriteAllTextAsync(PackedImage.Blob(_folder.At("images"), needed), "damaged");
        Age();

        Assert.Empty(await Layout.PruneAsync(new HashSet<string> { needed }, default));
        Assert.True(await Layout.HasAsync(old, default));
    }

    [Fact]
    public async Task An_image_that_is_needed_and_gone_holds_nothing_up()
    {
        var old = await PackAsync('1');
        Age();

        Assert.Equal([old], await Layout.PruneAsync(new HashSet<string> { "sha256:" + new string('f', 64) }, default));
    }

    [Fact]
    public async Task A_folder_that_never_held_an_image_is_left_alone()
    {
        Assert.Empty(await Layout.PruneAsync(new HashSet<string>(), default));
        Assert.False(Directory.Exists(_folder.At("images")));
    }

    private async Task<string> PackAsync(char version)
    {
        var product = _folder.At($"product-{version}");
        if (!Directory.Exists(product))
        {
            Sample.Product(product);
            await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), $"the program, version {version}");
        }

        return await Layout.PackAsync(Sample.Request(product, new string(version, 40)), default);
    }

    private List<string> Blobs() =>
        [.. Directory.EnumerateFiles(_folder.At("images", "blobs", "sha256")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private void Age()
    {
        foreach (var blob in Directory.EnumerateFiles(_folder.At("images", "blobs", "sha256")))
            File.SetLastWriteTimeUtc(blob, (TimeProvider.System.GetUtcNow() - LongAgo).UtcDateTime);
    }
}
