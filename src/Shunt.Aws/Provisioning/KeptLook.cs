using System.Net;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Aws.Failures;

namespace Shunt.Aws.Provisioning;

/// <summary>Looks whether what outlives environments is there.</summary>
/// <param name="objects">S3.</param>
/// <param name="images">ECR.</param>
/// <param name="account">The account that it is to be in.</param>
/// <param name="failures">Knows the target.</param>
internal sealed class KeptLook(IAmazonS3 objects, IAmazonECR images, string account, AwsFailures failures)
{
    /// <summary>Whether there is a bucket.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="BadUsageException">Somebody else has it: the names of buckets are everybody's.</exception>
    public async Task<bool> HasBucketAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await objects.HeadBucketAsync(new HeadBucketRequest { BucketName = name, ExpectedBucketOwner = account }, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (AmazonS3Exception none) when (none.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.Forbidden)
        {
            throw new BadUsageException(
                $"Nothing was touched: bucket '{name}' is another account's, or these credentials may not look at it ('s3:ListBucket' in account '{account}'). " +
                "Use credentials of whoever provisions; where the bucket is another's, choose another Name in Environments.cs.");
        }
        catch (Exception failure) when (failures.Explain(failure, "S3 HeadBucket") is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Whether there is a repository of images.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> HasRepositoryAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await images.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = [name] }, cancellation).ConfigureAwait(false);
            return answer.Repositories is { Count: > 0 };
        }
        catch (RepositoryNotFoundException)
        {
            return false;
        }
    }
}
