using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Aws.Failures;
using Shunt.Platforms;

namespace Shunt.Aws.Storage;

/// <summary>
/// The objects of a bucket, written on condition: S3 itself decides which of several writers wins. A write whose answer was lost is
/// repeated by the SDK and then refused for its own first attempt: the bytes that are there tell, so they must differ from writer to writer.
/// </summary>
/// <param name="client">The client; its retries are the only ones, but for conflicts.</param>
/// <param name="bucket">The bucket's name.</param>
/// <param name="time">The clock of the pauses after conflicts.</param>
/// <remarks>
/// Conditional writes and their answers: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html. 412 is a condition
/// that does not hold, 409 a conflict with a write that was under way, after which the same request is to be sent again, 404 an object
/// that was to be replaced and is not there.
/// </remarks>
internal sealed class BucketObjects(IAmazonS3 client, string bucket, TimeProvider time)
{
    private const int MostConflicts = 10;
    private const int AtOnce = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <value>The bucket's name.</value>
    public string Bucket => bucket;

    /// <value>How many keys a page of a listing has: 1 to 1000 (S3's own limit and default).</value>
    public int PageSize { get; init; } = 1000;

    /// <value>The target whose <c>Provision</c> makes the bucket; null (the default) for a bucket that is made otherwise.</value>
    public string? Provisioned { get; init; }

    /// <value>Says in one line what S3 did not do; null (the default) leaves the SDK's own exceptions.</value>
    public AwsFailures? Failures { get; init; }

    /// <summary>The objects of a bucket that nobody here makes. Nothing is asked yet.</summary>
    public static BucketObjects Open(IAmazonS3 client, string bucket, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentNullException.ThrowIfNull(time);
        return new BucketObjects(client, bucket, time);
    }

    /// <summary>The objects of a target's bucket. Nothing is asked yet.</summary>
    public static BucketObjects Of(string target, string bucket, AwsClients clients, TimeProvider time) =>
        new(clients.Objects, bucket, time) { Provisioned = target, Failures = clients.Failures };

    /// <summary>Where a person finds an object.</summary>
    public string UrlOf(string key) => $"s3://{bucket}/{key}";

    /// <summary>Writes an object if there is none of its name.</summary>
    /// <returns>False when there is one that others wrote.</returns>
    public Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        AskAsync("PutObject", () => TryPutAsync(key, content, static request => request.IfNoneMatch = "*", cancellation));

    /// <summary>Replaces an object if it still is the one that was read.</summary>
    /// <returns>False when it is another, or gone.</returns>
    public Task<bool> TryReplaceAsync(string key, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        AskAsync("PutObject", () => TryPutAsync(key, content, request => request.IfMatch = tag, cancellation));

    /// <summary>Reads an object; null when there is none.</summary>
    public Task<StoredObject?> ReadAsync(string key, CancellationToken cancellation) => AskAsync("GetObject", () => GetAsync(key, cancellation));

    /// <summary>Reads several objects, in the order of their keys; null for those that are gone.</summary>
    public async Task<IReadOnlyList<StoredObject?>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var read = new StoredObject?[keys.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, keys.Count, options, async (index, ended) => read[index] = await ReadAsync(keys[index], ended).ConfigureAwait(false)).ConfigureAwait(false);
        return read;
    }

    /// <summary>Writes an object, whatever is there.</summary>
    public Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        AskAsync("PutObject", () => PutAsync(key, content, static _ => { }, cancellation));

    /// <summary>Removes objects; those that are not there are no error.</summary>
    public Task RemoveAsync(IReadOnlyList<string> keys, CancellationToken cancellation) => Parallel.ForEachAsync(
        keys,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
        async (key, ended) => await AskAsync("DeleteObject", () => client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket, Key = key }, ended)).ConfigureAwait(false));

    /// <summary>Lists the objects whose keys begin with a text and come after a key, in order; null for from the first on.</summary>
    public async Task<IReadOnlyList<ListedObject>> ListAsync(string prefix, string? after, CancellationToken cancellation)
    {
        var found = new List<ListedObject>();
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, StartAfter = after, MaxKeys = PageSize };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync("ListObjectsV2", () => client.ListObjectsV2Async(request, cancellation)).ConfigureAwait(false);
            found.AddRange(page.S3Objects?.Select(one => new ListedObject(one.Key, one.LastModified ?? DateTime.UnixEpoch)) ?? []);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);

        return found;
    }

    // What is no answer has the same words whoever asked. The client tells most of it itself; what breaks off later, and what has no kind, it does not.
    private async Task<T> AskAsync<T>(string operation, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchBucket" && Provisioned is not null)
        {
            throw new NotProvisionedException(Provisioned, $"bucket '{bucket}'", missing);
        }
        catch (Exception failure) when (failure is not AwsFailureException && Failures?.Explain(failure, $"S3 {operation}") is { } told)
        {
            throw told;
        }
        catch (AmazonS3Exception refused) when (Failures is not null)
        {
            throw AwsFailures.Refused(refused, $"S3 {operation}");
        }
    }

    private async Task<StoredObject?> GetAsync(string key, CancellationToken cancellation)
    {
        for (var breaks = 0; ; breaks++)
        {
            try
            {
                using var response = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key }, cancellation).ConfigureAwait(false);
                if (await TryReadAsync(response.ResponseStream, isLast: breaks == client.Config.MaxErrorRetry, cancellation).ConfigureAwait(false) is { } content)
                    return new StoredObject(content, response.ETag);
            }
            catch (AmazonS3Exception none) when (none.ErrorCode == "NoSuchKey")
            {
                return null;
            }

            await Task.Delay(Pause * (breaks + 1), time, cancellation).ConfigureAwait(false);
        }
    }

    // The SDK's own retries end where the body of an answer begins: a reset in it is for whoever reads it.
    private static async Task<byte[]?> TryReadAsync(Stream body, bool isLast, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        try
        {
            await body.CopyToAsync(content, cancellation).ConfigureAwait(false);
            return content.ToArray();
        }
        catch (IOException) when (!isLast)
        {
            return null;
        }
    }

    private async Task<bool> TryPutAsync(string key, ReadOnlyMemory<byte> content, Action<PutObjectRequest> condition, CancellationToken cancellation)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await PutAsync(key, content, condition, cancellation).ConfigureAwait(false);
                return true;
            }
            catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                var there = await ReadAsync(key, cancellation).ConfigureAwait(false);
                return there is not null && there.Content.Span.SequenceEqual(content.Span);
            }
            catch (AmazonS3Exception refused) when (refused.ErrorCode == "NoSuchKey")
            {
                return false;
            }
            catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.Conflict && conflicts < MostConflicts)
            {
                await Task.Delay(Pause * (conflicts + 1), time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<PutObjectResponse> PutAsync(string key, ReadOnlyMemory<byte> content, Action<PutObjectRequest> condition, CancellationToken cancellation)
    {
        using var body = new MemoryStream(content.ToArray(), writable: false);
        var request = new PutObjectRequest { BucketName = bucket, Key = key, InputStream = body, ContentType = "application/json", AutoCloseStream = false };
        condition(request);
        return await client.PutObjectAsync(request, cancellation).ConfigureAwait(false);
    }
}
