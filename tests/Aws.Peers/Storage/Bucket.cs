using Amazon.S3;
using Amazon.S3.Model;

namespace Aws.Peers.Storage;

/// <summary>A bucket that one test has for itself.</summary>
/// <param name="account">The account it is in.</param>
/// <param name="purpose">What it is for, which begins its name.</param>
internal sealed class Bucket(Account account, string purpose) : IAsyncLifetime
{
    /// <value>Its name.</value>
    public string Name { get; } = $"{purpose}-{Guid.NewGuid():N}";

    /// <value>A client of its account.</value>
    public AmazonS3Client Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Client = await account.S3Async(new AmazonS3Config());
        await Client.PutBucketAsync(new PutBucketRequest { BucketName = Name });
    }

    public Task DisposeAsync()
    {
        Client.Dispose();
        return Task.CompletedTask;
    }
}
