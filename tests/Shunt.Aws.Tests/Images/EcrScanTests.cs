using System.Net;
using Shunt.Aws.Images;
using Shunt.Aws.Tests.Failures;
using Shunt.Platforms;
using Tests;

namespace Shunt.Aws.Tests.Images;

public sealed class EcrScanTests
{
    private const string First = "sha256:aa";
    private const string Second = "sha256:bb";
    private const string Clean = """{"imageScanStatus":{"status":"COMPLETE"},"imageScanFindings":{"findings":[],"findingSeverityCounts":{"LOW":4}}}""";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly RecordingNarrator _narrator = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task What_stops_a_release_is_read_from_all_pages_of_all_platforms()
    {
        var scan = await ScanAsync(
            [First, Second],
            """{"imageScanStatus":{"status":"COMPLETE"},"nextToken":"more","imageScanFindings":{"findingSeverityCounts":{"HIGH":1,"LOW":1},"findings":[{"name":"CVE-2026-2","severity":"HIGH","attributes":[{"key":"package_name","value":"zlib"},{"key":"package_version","value":"1.3"}]},{"name":"CVE-2026-3","severity":"LOW"}]}}""",
            """{"imageScanStatus":{"status":"COMPLETE"},"imageScanFindings":{"findings":[{"name":"CVE-2026-1","severity":"CRITICAL"}]}}""",
            """{"imageScanStatus":{"status":"ACTIVE"},"imageScanFindings":{"enhancedFindings":[{"severity":"HIGH","status":"ACTIVE","packageVulnerabilityDetails":{"vulnerabilityId":"CVE-2026-2","vulnerablePackages":[{"name":"zlib","version":"1.3"},{"name":"curl","version":"8.0","fixedInVersion":"8.1"}]}},{"severity":"CRITICAL","status":"CLOSED","title":"over"},{"severity":"MEDIUM","title":"less"}]}}""");

        Assert.Equal((RegistryScanState.Done, "ECR, 2 platforms"), (scan.State, scan.Detail));
        Assert.Equal(
            [
                "curl: version 8.0 has a known vulnerability of high severity, mended in 8.1 (CVE-2026-2)",
                "image: version unknown has a known vulnerability of critical severity (CVE-2026-1)",
                "zlib: version 1.3 has a known vulnerability of high severity (CVE-2026-2)",
            ],
            scan.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_scan_that_is_under_way_is_waited_for_with_a_heartbeat()
    {
        var scan = await ScanAsync([First], [.. Enumerable.Repeat(Status("IN_PROGRESS"), 5), Status("PENDING"), Clean]);

        Assert.Equal((RegistryScanState.Done, "ECR, 1 platform"), (scan.State, scan.Detail));
        Assert.Empty(scan.Findings);
        Assert.Equal(["wait 585 s: waiting for ECR's scan of sha256:aa, which is IN_PROGRESS"], _narrator.Lines);
    }

    [Fact]
    public async Task A_scan_that_never_ends_is_not_known_and_never_passed()
    {
        var scan = await ScanAsync([First], Status("IN_PROGRESS"));

        Assert.Equal((RegistryScanState.NotKnownYet, "ECR's scan of sha256:aa was IN_PROGRESS after 10 minutes"), (scan.State, scan.Detail));
    }

    [Fact]
    public async Task A_scan_that_has_not_begun_is_expected_for_a_while()
    {
        var scan = await ScanAsync([First], NotFound("ScanNotFoundException"), NotFound("ScanNotFoundException"), Clean);

        Assert.Equal(RegistryScanState.Done, scan.State);
    }

    [Fact]
    public async Task An_image_that_ECR_never_scans_is_not_scanned()
    {
        var scan = await ScanAsync([First], NotFound("ScanNotFoundException"));

        Assert.Equal((RegistryScanState.NotScanned, "ECR has made no scan of sha256:aa in 'shop-prod/app'"), (scan.State, scan.Detail));
    }

    [Theory]
    [InlineData("UNSUPPORTED_IMAGE")]
    [InlineData("FAILED")]
    public async Task An_image_that_ECR_cannot_scan_is_told_with_its_words(string status)
    {
        var scan = await ScanAsync([First, Second], $$$"""{"imageScanStatus":{"status":"{{{status}}}","description":"UnsupportedImageError: the operating system is not known."}}""");

        Assert.Equal(
            (RegistryScanState.NotScanned, $"ECR calls its scan of sha256:aa {status} (UnsupportedImageError: the operating system is not known)"), (scan.State, scan.Detail));
    }

    [Fact]
    public async Task A_count_without_a_list_is_no_clean_image()
    {
        var scan = await ScanAsync([First], """{"imageScanStatus":{"status":"COMPLETE"},"imageScanFindings":{"findingSeverityCounts":{"CRITICAL":2}}}""");

        Assert.Equal((RegistryScanState.NotScanned, "ECR counts 2 findings in sha256:aa and lists none"), (scan.State, scan.Detail));
    }

    [Theory]
    [InlineData("ImageNotFoundException")]
    [InlineData("RepositoryNotFoundException")]
    public async Task An_image_that_is_not_there_is_said_with_the_next_step(string code)
    {
        var missing = await Assert.ThrowsAsync<EcrException>(() => ScanAsync([First], NotFound(code)));

        Assert.Equal("Image sha256:aa is not in 'shop-prod/app': its scan was not read. No traffic moved. Run './build.sh PushImage' for the same version.", missing.Message);
    }

    private static string Status(string status) => $$$"""{"imageScanStatus":{"status":"{{{status}}}"}}""";

    private static string NotFound(string code) => $$"""{"__type":"{{code}}","message":"not there"}""";

    // The last answer is given again and again.
    private async Task<RegistryScan> ScanAsync(IReadOnlyList<string> digests, params string[] answers)
    {
        var next = new Queue<string>(answers);
        using var clients = new AwsClients("eu-west-1", new CannedHttp((_, _) =>
        {
            var answer = next.Count > 1 ? next.Dequeue() : next.Peek();
            return CannedHttp.Answer(answer.Contains("__type", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK, answer);
        }));
        var scan = new EcrScan(clients.Images, "shop-prod/app", _narrator, _clock).RunAsync(digests, default);
        await _clock.RunAsync(scan, Step);
        return await scan;
    }
}
