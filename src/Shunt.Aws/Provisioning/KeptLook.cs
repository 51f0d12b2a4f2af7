using System.Net;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.S3;
using Amazon.S3.Model;

namespace Shunt.Aws.Provisioning;

/// <summary>Looks whether what outlives environments is there.</summary>
/// <param name="objects">S3.</param>
/// <param name="images">ECR.</param>
/// <param name="account">The account that it is to be in.</param>
internal sealed class KeptLook(IAmazonS3 objects, IAmazonECR images, string account)
{
    /// <summary>Whether there is a bucket.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the look.</param>
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
