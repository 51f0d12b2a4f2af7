using System.Text.Json;
using Product;
using Shunt.Scans;

namespace Scans;

/// <summary>The scan of a whole image, base included, for known vulnerabilities: by trivy, where it is on PATH.</summary>
static class ImageScan
{
    private const string Program = "trivy";

    // Whoever waits for a release waits for this: trivy's own limit, and not the five minutes it takes without one.
    private const string Limit = "15m";

    /// <summary>Whether trivy is there.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static bool IsPresent(Func<string, string?> variable) => Command.Find(Program, variable) is not null;

    /// <summary>Scans an image.</summary>
    /// <param name="layouts">A layout for each platform, which lists the image alone.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>Vulnerabilities of severity CRITICAL and HIGH, each once.</returns>
    /// <exception cref="StepFailedException">Trivy failed, or says what cannot be read: then the image is not known to be good.</exception>
    public static IReadOnlyList<ScanFinding> Run(IReadOnlyList<(string Platform, string Folder)> layouts, Func<string, string?> variable) =>
        [.. layouts.SelectMany(layout => Run(Command.Find(Program, variable)!, layout.Platform, layout.Folder)).Distinct()];

    private static IReadOnlyList<ScanFinding> Run(string program, string platform, string folder)
    {
        var report = Path.Combine(folder, "trivy.json");
        var arguments = $"image --input \"{folder}\" --format json --output \"{report}\" --scanners vuln --severity {string.Join(',', TrivyReport.Stopping)} --timeout {Limit} --quiet";
        var command = Command.Run(program, arguments, folder);
        if (command.ExitCode != 0)
            throw Failure(platform, $"'trivy' ended with exit code {command.ExitCode}: {command.LastWords}");

        try
        {
            return TrivyReport.Read(File.ReadAllBytes(report));
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            throw Failure(platform, $"what 'trivy' wrote cannot be read: {unreadable.Message.TrimEnd('.')}");
        }
    }

    private static StepFailedException Failure(string platform, string reason) =>
        new($"The image for {platform} was not scanned: {reason}. No image was stored and no traffic moved. Run the command again; '--skip_slow_scans' leaves the scan out.");
}
