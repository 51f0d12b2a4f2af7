using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Artifacts;
using Shunt.Aws.Storage;
using Tests;

namespace Aws.Peers.Storage;

/// <summary>Manifests and papers on S3: what every store does, and what is this one's own.</summary>
[Collection(nameof(Account))]
public sealed class S3ArtifactStoreTests(Account account) : ManifestStoreContract, IAsyncLifetime
{
    private readonly Bucket _bucket = new(account, "artifacts");

    protected override IArtifactStore Artifacts => new S3ArtifactStore(_bucket.Client, _bucket.Name, "of/app", TimeProvider.System);

    public Task InitializeAsync() => _bucket.InitializeAsync();

    public Task DisposeAsync() => _bucket.DisposeAsync();

    [Fact]
    public async Task A_manifest_is_an_object_found_by_its_address()
    {
        await Store.StoreAsync(Manifest(), default);

        var listed = await _bucket.Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _bucket.Name });
        Assert.Equal([$"of/app/{ManifestName}"], listed.S3Objects.Select(one => one.Key));
        Assert.Equal($"s3://{_bucket.Name}/of/app/{ManifestName}", Artifacts.LocationOf(ManifestName));
    }

    [Fact]
    public async Task A_manifest_that_was_replaced_by_mistake_can_be_had_back()
    {
        await _bucket.Client.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = _bucket.Name, VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } });
        await Store.StoreAsync(Manifest(), default);
        await Store.StoreAsync(Manifest() with { Checks = [] }, default);

        var versions = await _bucket.Client.ListVersionsAsync(new ListVersionsRequest { BucketName = _bucket.Name });

        Assert.Equal(2, versions.Versions.Count);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_one_clear_line()
    {
        var store = new S3ArtifactStore(_bucket.Client, "none", "", TimeProvider.System);
        using var content = new MemoryStream();

        var unread = await Assert.ThrowsAsync<ArtifactsUnavailableException>(() => store.OpenAsync("builds/a", default));
        var unwritten = await Assert.ThrowsAsync<ArtifactsUnavailableException>(() => store.WriteAsync("builds/a", content, default));

        Assert.Equal(
            "'s3://none/builds/a' could not be read: NoSuchBucket, The specified bucket does not exist. No traffic moved. Mend that and run the same command again.", unread.Message);
        Assert.Equal(unread.Message.Replace("read", "written", StringComparison.Ordinal), unwritten.Message);
    }

    [Fact]
    public async Task A_damaged_manifest_is_never_what_S3_that_cannot_be_reached_is_taken_for()
    {
        using var nowhere = await account.S3Async(new AmazonS3Config { MaxErrorRetry = 0 }, NoRealAws.Nowhere);
        var store = new Shunt.Images.ManifestStore(new S3ArtifactStore(nowhere, _bucket.Name, "", TimeProvider.System));

        await Assert.ThrowsAsync<ArtifactsUnavailableException>(() => store.FindAsync("app", Commit, default));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.FindAsync("app", Commit, new CancellationToken(canceled: true)));
    }
}
