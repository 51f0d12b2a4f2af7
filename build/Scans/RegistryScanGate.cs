using Shunt.Gates;
using Shunt.Images;
using Shunt.Narration;
using Shunt.Platforms;
using Shunt.Scans;

namespace Scans;

/// <summary>What follows from a registry's own scan of an image. Only a scan that is done, and found nothing that is not allowed, has passed.</summary>
static class RegistryScanGate
{
    /// <summary>The scan, as the check is called.</summary>
    public const string Scan = "scan of the image in its registry";

    /// <summary>The check of a version whose slow checks are left out.</summary>
    public static Check LeftOut { get; } = new(Scan, CheckOutcome.Skipped, "--skip_slow_scans");

    /// <summary>Whether a manifest says all that a target asks for of the scan.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="leavesOut">Whether the target takes a version whose slow checks were left out.</param>
    public static bool IsIn(BuildManifest manifest, bool leavesOut) =>
        manifest.Checks.Any(check => check.Name == Scan && (leavesOut || check.Outcome == CheckOutcome.Passed));

    /// <summary>Weighs a scan.</summary>
    /// <param name="scan">What it came to.</param>
    /// <param name="subject">What was scanned, such as <c>'app 0123456789ab'</c>.</param>
    /// <param name="isGated">Whether the target refuses what was not scanned.</param>
    /// <param name="allowed">What is known and lived with.</param>
    /// <param name="report">The file that its findings are written to.</param>
    /// <param name="narrator">Told of what is allowed, and of an image that cannot be scanned.</param>
    /// <returns>The check; null when the image was not scanned, which is told and is no check.</returns>
    /// <exception cref="ScanRefusedException">It found something that is not allowed.</exception>
    /// <exception cref="ScanNotKnownException">It is not done.</exception>
    /// <exception cref="GateRefusedException">The image was not scanned, and the target asks for that.</exception>
    public static Check? Pass(RegistryScan scan, string subject, bool isGated, IReadOnlyList<Allowance> allowed, string report, INarrator narrator)
    {
        switch (scan.State)
        {
            case RegistryScanState.Done:
                var verdict = Weighing.Of(Scan, scan.Findings, allowed, narrator);
                Sarif.Write(verdict, report);
                return verdict.RequireForDeployment(subject, scan.Detail, report);
            case RegistryScanState.NotKnownYet:
                throw new ScanNotKnownException(subject, scan.Detail);
            case RegistryScanState.NotScanned when isGated:
                throw new GateRefusedException($"{subject} was not deployed: {scan.Detail}, and what was not scanned is not known to be good. No traffic moved. Have the registry scan it, then run the same command again.");
            default:
                narrator.Warn($"{subject} is not scanned by its registry: {scan.Detail}.");
                return null;
        }
    }
}
