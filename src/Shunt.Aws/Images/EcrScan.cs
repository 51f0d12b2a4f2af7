using Amazon.ECR;
using Amazon.ECR.Model;
using Shunt.Aws.Waits;
using Shunt.Narration;
using Shunt.Platforms;
using Shunt.Scans;

namespace Shunt.Aws.Images;

/// <summary>Reads what ECR's scan of an image found, and waits for one that is under way, with a limit over all of its looks and a heartbeat.</summary>
/// <param name="images">ECR.</param>
/// <param name="repository">The repository's name, without the registry.</param>
/// <param name="narrator">Who is told of waits.</param>
/// <param name="clock">Measures them.</param>
internal sealed class EcrScan(IAmazonECR images, string repository, INarrator narrator, TimeProvider clock)
{
    /// <summary>How long a scan is waited for: they take a minute or two.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>How long one that ECR knows nothing of is waited for.</summary>
    internal static readonly TimeSpan BeginLimit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Reads all of an image's findings.</summary>
    /// <param name="digests">The image for each of its platforms.</param>
    /// <param name="cancellation">Ends the wait; the scan goes on.</param>
    /// <exception cref="EcrException">The image is not in the repository.</exception>
    public async Task<RegistryScan> RunAsync(IReadOnlyList<string> digests, CancellationToken cancellation)
    {
        var wait = new Wait(Limit, narrator, clock) { Interval = Interval };
        var findings = new List<ScanFinding>();
        foreach (var digest in digests)
        {
            var scan = await RunAsync(digest, wait, cancellation).ConfigureAwait(false);
            if (scan.State != RegistryScanState.Done)
                return scan;

            findings.AddRange(scan.Findings);
        }

        ScanFinding[] found = [.. findings.Distinct().OrderBy(finding => finding.Where, StringComparer.Ordinal).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
        return new RegistryScan(RegistryScanState.Done, $"ECR, {(digests.Count == 1 ? "1 platform" : $"{digests.Count} platforms")}", found);
    }

    private async Task<RegistryScan> RunAsync(string digest, Wait wait, CancellationToken cancellation)
    {
        while (true)
        {
            var (status, page) = await LookAsync(digest, null, cancellation).ConfigureAwait(false);
            switch (ScanRules.Decide(status?.Status?.Value))
            {
                case ScanNext.Read:
                    return await ReadAsync(digest, page!, cancellation).ConfigureAwait(false);
                case ScanNext.GiveUp:
                    return new RegistryScan(RegistryScanState.NotScanned, $"ECR calls its scan of {digest} {status!.Status}{(status.Description is { Length: > 0 } why ? $" ({why.TrimEnd('.')})" : "")}", []);
                case ScanNext.Expect when wait.Waited >= BeginLimit:
                    return new RegistryScan(RegistryScanState.NotScanned, $"ECR has made no scan of {digest} in '{repository}'", []);
            }

            var progress = status?.Status?.Value ?? "not begun";
            if (!await wait.NextAsync($"waiting for ECR's scan of {digest}, which is {progress}", cancellation).ConfigureAwait(false))
                return new RegistryScan(RegistryScanState.NotKnownYet, $"ECR's scan of {digest} was {progress} after {Limit.TotalMinutes:0} minutes", []);
        }
    }

    private async Task<RegistryScan> ReadAsync(string digest, DescribeImageScanFindingsResponse first, CancellationToken cancellation)
    {
        var findings = new List<ScanFinding>();
        var page = first;
        while (true)
        {
            findings.AddRange(ScanReading.Read(page.ImageScanFindings));
            if (string.IsNullOrEmpty(page.NextToken))
                break;

            (_, var next) = await LookAsync(digest, page.NextToken, cancellation).ConfigureAwait(false);
            page = next ?? throw new EcrException($"ECR's scan of {digest} ended while its findings were read. No traffic moved. Run the command again.");
        }

        // A count without a list says that something is wrong with the image, and not what.
        var counted = ScanReading.Count(first.ImageScanFindings);
        return counted > 0 && findings.Count == 0
            ? new RegistryScan(RegistryScanState.NotScanned, $"ECR counts {counted} findings in {digest} and lists none", [])
            : new RegistryScan(RegistryScanState.Done, "ECR", findings);
    }

    private async Task<(ImageScanStatus? Status, DescribeImageScanFindingsResponse? Page)> LookAsync(string digest, string? token, CancellationToken cancellation)
    {
        var request = new DescribeImageScanFindingsRequest { RepositoryName = repository, ImageId = new ImageIdentifier { ImageDigest = digest }, NextToken = token };
        try
        {
            var answer = await images.DescribeImageScanFindingsAsync(request, cancellation).ConfigureAwait(false);
            return (answer.ImageScanStatus, answer);
        }
        catch (ScanNotFoundException)
        {
            return (null, null);
        }
        catch (AmazonECRException missing) when (missing is ImageNotFoundException or RepositoryNotFoundException)
        {
            throw new EcrException($"Image {digest} is not in '{repository}': its scan was not read. No traffic moved. Run './build.sh PushImage' for the same version.", missing);
        }
    }
}
