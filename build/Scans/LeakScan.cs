using System.Text.Json;
using Product;
using Shunt.Scans;

namespace Scans;

/// <summary>The search for secrets by gitleaks, where it is on PATH: it knows more kinds of them than the rules here, which look besides.</summary>
static class LeakScan
{
    private const string Program = "gitleaks";

    /// <summary>Whether gitleaks is there.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static bool IsPresent(Func<string, string?> variable) => Command.Find(Program, variable) is not null;

    /// <summary>Scans files, and none beside them.</summary>
    /// <param name="folder">The folder they are in.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>What was found, by file and line, without the secrets themselves.</returns>
    /// <exception cref="StepFailedException">Gitleaks failed: then the files are not known to be free of secrets.</exception>
    public static IReadOnlyList<ScanFinding> Run(string folder, IEnumerable<string> files, Func<string, string?> variable)
    {
        var work = Directory.CreateTempSubdirectory("shunt-leaks-").FullName;
        try
        {
            var (seen, report) = (Path.Combine(work, "files"), Path.Combine(work, "gitleaks.json"));
            Copy(folder, files, seen);
            var command = Command.Run(
                Command.Find(Program, variable)!, $"dir \"{seen}\" --report-format json --report-path \"{report}\" --redact --no-banner --exit-code 0", work);
            return command.ExitCode == 0
                ? LeakReport.Read(File.ReadAllBytes(report), seen)
                : throw Failure($"'{Program}' ended with exit code {command.ExitCode}: {command.LastWords}");
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            throw Failure($"what '{Program}' wrote cannot be read: {unreadable.Message.TrimEnd('.')}");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Gitleaks scans folders: one that has what is asked for alone says nothing of build output. Links are left out: what they lead to is scanned where it is.
    private static void Copy(string folder, IEnumerable<string> files, string seen)
    {
        Directory.CreateDirectory(seen);
        foreach (var file in files)
        {
            var (from, to) = (new FileInfo(Path.Combine(folder, file)), Path.Combine(seen, file));
            if (!from.Exists || from.LinkTarget is not null)
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            from.CopyTo(to);
        }
    }

    private static StepFailedException Failure(string reason) =>
        new($"The files were not searched for secrets: {reason}. No image was stored and no traffic moved. Mend that, or take '{Program}' from PATH, then run the command again.");
}
