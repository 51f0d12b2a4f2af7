using Acceptance.Running;

namespace Bench.Replica;

/// <summary>What was said of a planted source of difference.</summary>
/// <param name="Plant">The source.</param>
/// <param name="Ended">The command that built the version twice.</param>
sealed record Finding(Plant Plant, Finished Ended)
{
    private const string Stored = "stored is sha256:";
    private const int DigestLength = 64;

    /// <value>The explanation; that there was none, when the command ended for another reason.</value>
    public string Explanation => Ended.NarrationLines.FirstOrDefault(line => line.Contains(Stored, StringComparison.Ordinal)) is { } line
        ? Essence(line)
        : $"no difference was explained; exit code {Ended.ExitCode}";

    /// <value>Whether the command failed by the difference and named it.</value>
    public bool IsNamed => Ended.ExitCode == 1 && Explanation.Contains(Plant.Expected, StringComparison.Ordinal);

    private static string Essence(string line)
    {
        var from = line.IndexOf(Stored, StringComparison.Ordinal) + Stored.Length + DigestLength + ". ".Length;
        var to = line.IndexOf(" (First is ", StringComparison.Ordinal);
        return line[from..(to < from ? line.Length : to)].TrimEnd('.');
    }
}
