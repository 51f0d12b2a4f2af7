using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether the bucket of the ledger and of what was built is there, and keeps what is overwritten.</summary>
/// <param name="objects">S3.</param>
/// <param name="name">The bucket's name.</param>
/// <param name="account">The account that it is to be in.</param>
/// <param name="target">The target's name.</param>
internal sealed class BucketCheck(IAmazonS3 objects, string name, string account, string target)
{
    private const string Subject = "bucket";

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var remedy = $"Run './build.sh Provision --target {target}'; what somebody changed by hand, change back.";
        try
        {
            var answer = await objects.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = name, ExpectedBucketOwner = account }, cancellation).ConfigureAwait(false);
            return [answer.VersioningConfig?.Status == VersionStatus.Enabled
                ? Finding.Ok(Subject, $"'{name}' is there, and keeps what is overwritten")
                : Finding.NotOk(Subject, $"'{name}' is there, and does not keep what is overwritten", remedy)];
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return [Finding.NotOk(Subject, $"'{name}' is not there", remedy)];
        }
    }
}
