using Shunt.Images.Registries;
using Shunt.Images.Tests.Papers;

namespace Shunt.Images.Tests.Registries;

/// <summary>A registry that takes blobs whole, and gives a tag once and for all.</summary>
public sealed class FixedTagsTests : IDisposable
{
    private const string Password = "t0k3n";

    private readonly TemporaryFolder _folder = new();
    private readonly PaperSample _sample;

    public FixedTagsTests() => _sample = new PaperSample(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_push_writes_nothing()
    {
        var digest = await _sample.PackAsync();
        using var ecr = new EcrHandler(Password);
        using var images = Open(ecr);

        var first = await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);
        var writes = ecr.Writes.Count;
        var second = await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);

        Assert.NotEqual(0, first.Sent);
        Assert.Equal((0, 0L, writes), (second.Sent, second.Bytes, ecr.Writes.Count));
        Assert.Equal([Sample.Commit], ecr.Tags);
        Assert.Null(first.PapersRefused);
    }

    [Fact]
    public async Task An_image_is_found_by_its_digest_where_no_machine_has_it()
    {
        var digest = await _sample.PackAsync();
        using var ecr = new EcrHandler(Password);
        using var images = Open(ecr);
        var before = await images.FindAsync(digest, default);

        await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);

        Assert.Equal((null, digest), (before, await images.FindAsync(digest, default)));
    }

    [Fact]
    public async Task A_broken_connection_costs_the_blob_and_no_more()
    {
        var digest = await _sample.PackAsync();
        using var ecr = new EcrHandler(Password) { Breaks = 2 };
        using var images = Open(ecr);

        await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);

        Assert.Equal(digest, await images.FindAsync(Sample.Commit, default));
    }

    [Fact]
    public async Task An_image_is_there_without_papers_that_are_refused()
    {
        var digest = await _sample.PackAsync();
        using var ecr = new EcrHandler(Password) { RefusesPapers = true };
        using var images = Open(ecr);

        var report = await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);

        Assert.Equal(digest, await images.FindAsync(Sample.Commit, default));
        Assert.Contains("UNSUPPORTED", report.PapersRefused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_not_good_any_more_is_told_with_how_to_get_another()
    {
        using var ecr = new EcrHandler("another");
        using var images = Open(ecr);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => images.FindAsync(Sample.Commit, default));

        Assert.Equal(
            "Registry '123456789012.dkr.ecr.eu-west-1.amazonaws.com' refused the credential of 'AWS'. Nothing was pushed or pulled and no traffic moved. "
            + "Take the role 'shop-prod-deploy' again, or ask for the right to push there.",
            refused.Message);
    }

    private static ImageRegistry Open(EcrHandler ecr) =>
        new(ImageReference.TryParse("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop-prod/app")!, new Credentials(), TimeProvider.System, ecr) { HasFixedTags = true, PieceLength = null };

    private sealed class Credentials : IRegistryCredentials
    {
        public string NextStep(string registry) => "Take the role 'shop-prod-deploy'";

        public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) => Task.FromResult<RegistryCredential?>(new RegistryCredential("AWS", Password));
    }
}
