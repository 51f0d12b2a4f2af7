using Scans;
using Shunt;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Platforms;
using Shunt.Scans;
using Tests;

namespace ScanTests;

public sealed class RegistryScanGateTests : IDisposable
{
    private const string Subject = "'app 0123456789ab'";

    private static readonly ScanFinding Found = new("CVE-2026-1", "zlib", null, "version 1.3 has a known vulnerability of high severity");

    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-gate-").FullName;
    private readonly RecordingNarrator _narrator = new();

    private string Report => Path.Combine(_folder, "report.sarif");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_scan_that_found_nothing_has_passed(bool isGated)
    {
        var check = Pass(new(RegistryScanState.Done, "ECR, 2 platforms", []), isGated);

        Assert.Equal(new Check("scan of the image in its registry", CheckOutcome.Passed, "ECR, 2 platforms, nothing found"), check);
        Assert.True(File.Exists(Report));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_found_stops_the_deployment(bool isGated)
    {
        var refused = Assert.Throws<ScanRefusedException>(() => Pass(new(RegistryScanState.Done, "ECR, 2 platforms", [Found]), isGated));

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Equal(
            $"{Subject} did not pass the scan of the image in its registry: 1 finding. Nothing was deployed and no traffic moved. Mend it, or allow it in Environments.cs with a reason and a day. "
            + $"Report: {Report}\n  - zlib: version 1.3 has a known vulnerability of high severity (CVE-2026-1)",
            refused.Message);
    }

    [Fact]
    public void What_is_allowed_today_is_told_and_passes()
    {
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);

        var check = Pass(new(RegistryScanState.Done, "ECR, 2 platforms", [Found]), isGated: true, new Allowance("CVE-2026-1", "zlib", "is not called", until));

        Assert.Equal((CheckOutcome.Passed, $"ECR, 2 platforms, 1 allowed until {until:yyyy-MM-dd} at the earliest"), (check!.Outcome, check.Detail));
        Assert.Equal([$"warn: Allowed until {until:yyyy-MM-dd} (is not called): {Found}"], _narrator.Lines);
    }

    [Fact]
    public void What_was_allowed_until_yesterday_stops_the_deployment()
    {
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

        Assert.Throws<ScanRefusedException>(() => Pass(new(RegistryScanState.Done, "ECR", [Found]), isGated: true, new Allowance("CVE-2026-1", "zlib", "is not called", until)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_scan_that_is_not_done_is_never_passed(bool isGated)
    {
        var unknown = Assert.Throws<ScanNotKnownException>(() => Pass(new(RegistryScanState.NotKnownYet, "ECR's scan of sha256:aa was IN_PROGRESS after 10 minutes", []), isGated));

        Assert.Equal(ExitCode.NeedsAttention, unknown.ExitCode);
        Assert.Equal(
            $"Whether {Subject} may be deployed is not known yet: ECR's scan of sha256:aa was IN_PROGRESS after 10 minutes. Nothing was deployed and no traffic moved; the scan goes on. "
            + "Run the same command again later: it goes on from there.",
            unknown.Message);
    }

    [Fact]
    public void A_gated_target_refuses_what_was_not_scanned()
    {
        var refused = Assert.Throws<GateRefusedException>(() => Pass(new(RegistryScanState.NotScanned, "ECR calls its scan of sha256:aa UNSUPPORTED_IMAGE", []), isGated: true));

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Equal(
            $"{Subject} was not deployed: ECR calls its scan of sha256:aa UNSUPPORTED_IMAGE, and what was not scanned is not known to be good. No traffic moved. "
            + "Have the registry scan it, then run the same command again.",
            refused.Message);
    }

    [Fact]
    public void Other_targets_are_told_and_nothing_is_recorded()
    {
        Assert.Null(Pass(new(RegistryScanState.NotScanned, "ECR has made no scan of sha256:aa in 'shop-dev/app'", []), isGated: false));

        Assert.Equal([$"warn: {Subject} is not scanned by its registry: ECR has made no scan of sha256:aa in 'shop-dev/app'."], _narrator.Lines);
    }

    [Theory]
    [InlineData(CheckOutcome.Passed, false, true)]
    [InlineData(CheckOutcome.Passed, true, true)]
    [InlineData(CheckOutcome.Skipped, true, true)]
    [InlineData(CheckOutcome.Skipped, false, false)]
    public void A_scan_that_was_left_out_counts_where_slow_checks_are_left_out(CheckOutcome outcome, bool leavesOut, bool isIn)
    {
        Assert.Equal(isIn, RegistryScanGate.IsIn(Manifest(new Check(RegistryScanGate.Scan, outcome)), leavesOut));
    }

    [Fact]
    public void Another_check_is_not_the_scan()
    {
        Assert.False(RegistryScanGate.IsIn(Manifest(new Check("scan of the image", CheckOutcome.Passed)), leavesOut: true));
    }

    private static BuildManifest Manifest(Check check) => new()
    {
        Component = "app",
        Commit = new('0', 40),
        CommittedAt = DateTimeOffset.UnixEpoch,
        Digest = "sha256:aa",
        Inputs = new Dictionary<string, string>(),
        Checks = [check],
    };

    private Check? Pass(RegistryScan scan, bool isGated, params Allowance[] allowed) => RegistryScanGate.Pass(scan, Subject, isGated, allowed, Report, _narrator);
}
