using System.Text.Json;
using Shunt.Certificates;
using Shunt.Cutover;

namespace Release;

/// <summary>What clients noticed of a cutover, as a file of <c>output/reports</c>.</summary>
static class CertificateFile
{
    /// <summary>Writes it; nothing where nothing served before. That it cannot be written is said: the release is done all the same.</summary>
    /// <param name="run">The release.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="live">What is live.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task WriteAsync(ReleaseRun run, string target, LiveDeployment live, CancellationToken cancellation)
    {
        if (live is not { Certificate: { } certificate, Previous: { } from })
            return;

        var file = Path.Combine(run.Build.Reports, $"certificate-{target}.json");
        var document = new CertificateDocument(1, target, run.Settings.Component.Name, from.Commit, live.Version.Commit, certificate);
        try
        {
            Directory.CreateDirectory(run.Build.Reports);
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(document, CertificateJson.Default.CertificateDocument) + "\n", cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            run.Narrator.Warn($"'{file}' was not written: {failure.Message.TrimEnd('.')}. The ledger has the certificate.");
        }
    }
}
