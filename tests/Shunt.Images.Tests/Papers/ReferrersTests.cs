using Shunt.Images.Papers;

namespace Shunt.Images.Tests.Papers;

/// <summary>Papers in the embedded layout.</summary>
public sealed class ReferrersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PaperSample _sample;

    public ReferrersTests() => _sample = new PaperSample(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_paper_names_the_image_it_is_about_and_what_kind_it_is()
    {
        var digest = await _sample.PackAsync();

        var papers = await _sample.Layout.Referrers.ListAsync(digest, default);

        Assert.Equal([PaperTypes.Sbom, PaperTypes.Provenance], papers.Select(paper => paper.Descriptor.ArtifactType).Order(StringComparer.Ordinal));
        Assert.All(papers, paper => Assert.Equal((digest, "application/vnd.oci.image.index.v1+json"), (paper.Manifest.Subject!.Digest, paper.Manifest.Subject.MediaType)));
        Assert.All(papers, paper => Assert.Equal("2026-11-20T12:30:15Z", paper.Manifest.Annotations!["org.opencontainers.image.created"]));
    }

    [Fact]
    public async Task The_same_papers_twice_are_the_same_blobs()
    {
        await _sample.PackAsync();
        var once = Blobs();

        await _sample.PackAsync();

        Assert.Equal(once, Blobs());
    }

    [Fact]
    public async Task A_paper_that_is_written_anew_takes_the_place_of_the_old_one()
    {
        var digest = await _sample.PackAsync();

        await _sample.AttachAsync(digest, PaperTypes.Sbom, "{}"u8.ToArray());

        Assert.Equal(2, (await _sample.Layout.PapersOfAsync(digest, default)).Count);
    }

    [Fact]
    public async Task An_image_keeps_its_digest_and_is_found_whole_whatever_is_said_about_it()
    {
        var bare = await _sample.Layout.PackAsync(Sample.Request(_sample.Product), default);

        var digest = await _sample.PackAsync();

        Assert.Equal(bare, digest);
        Assert.True(await _sample.Layout.HasAsync(digest, default));
    }

    [Fact]
    public async Task An_image_that_is_removed_takes_its_papers_along_and_one_that_stays_keeps_them()
    {
        var kept = await _sample.PackAsync();
        var without = Blobs();
        var index = await File.ReadAllTextAsync(_folder.At("images", "index.json"));
        await File.WriteAllTextAsync(Path.Combine(_sample.Product, "App.dll"), "an older program");
        var request = Sample.Request(_sample.Product, new string('1', 40));
        var gone = await _sample.Layout.PackAsync(request, default);
        await _sample.AttachAsync(gone, PaperTypes.Sbom, "[1]"u8.ToArray());
        Age();

        var removed = await _sample.Layout.PruneAsync(new HashSet<string> { kept }, default);

        Assert.Equal([gone], removed);
        Assert.Equal(without, Blobs());
        Assert.Equal(index, await File.ReadAllTextAsync(_folder.At("images", "index.json")));
        Assert.Equal(2, (await _sample.Layout.PapersOfAsync(kept, default)).Count);
    }

    [Fact]
    public async Task Nothing_is_said_about_an_image_that_is_not_there() =>
        await Assert.ThrowsAsync<ImageMissingException>(async () =>
        {
            await _sample.PackAsync();
            await _sample.AttachAsync(PaperSample.Digest, PaperTypes.Sbom, "{}"u8.ToArray());
        });

    private List<string> Blobs() =>
        [.. Directory.EnumerateFiles(_folder.At("images", "blobs", "sha256")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private void Age()
    {
        foreach (var blob in Directory.EnumerateFiles(_folder.At("images", "blobs", "sha256")))
            File.SetLastWriteTimeUtc(blob, (TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2)).UtcDateTime);
    }
}
