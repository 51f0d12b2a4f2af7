using Amazon.ECR;
using Amazon.ECR.Model;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether the repository of images is there, its tags are fixed, and what is pushed is scanned.</summary>
/// <param name="images">ECR.</param>
/// <param name="name">The repository's name.</param>
/// <param name="target">The target's name.</param>
internal sealed class RepositoryCheck(IAmazonECR images, string name, string target)
{
    private const string Subject = "image repository";

    private string Remedy => $"Run './build.sh Provision --target {target}'; what somebody changed by hand, change back.";

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await images.DescribeRepositoriesAsync(new DescribeRepositoriesRequest { RepositoryNames = [name] }, cancellation).ConfigureAwait(false);
            return [answer.Repositories is [var repository, ..] ? Of(repository) : Missing()];
        }
        catch (RepositoryNotFoundException)
        {
            return [Missing()];
        }
    }

    private Finding Of(Repository repository)
    {
        string[] faults =
        [
            .. repository.ImageTagMutability?.Value.StartsWith("IMMUTABLE", StringComparison.Ordinal) == true ? [] : new[] { "its tags can be moved" },
            .. repository.ImageScanningConfiguration?.ScanOnPush == true ? [] : new[] { "what is pushed is not scanned" },
        ];
        return faults.Length == 0
            ? Finding.Ok(Subject, $"'{name}' is there, its tags are fixed, and what is pushed is scanned")
            : Finding.NotOk(Subject, $"'{name}' is there, and {string.Join(" and ", faults)}", Remedy);
    }

    private Finding Missing() => Finding.NotOk(Subject, $"'{name}' is not there", Remedy);
}
