using Acceptance.Running;

namespace Bench.Replica;

/// <summary>What was said of a planted source of difference.</summary>
/// <param name="Plant">The source.</param>
/// <param name="ExitCode">How the command ended that built the version twice.</param>
/// <param name="Explanation">Its explanation; that there was none, when it ended for another reason.</param>
sealed record Finding(Plant Plant, int ExitCode, string Explanation)
{
    private const string Stored = "stored is sha256:";
    private const int DigestLength = 64;

    // Said before the difference; no input was planted.
    private const string Input = "Input '";

    /// <value>Whether the command failed by the difference and named it, and nothing else.</value>
    public bool IsNamed => ExitCode == 1 && !Explanation.StartsWith(Input, StringComparison.Ordinal) && Explanation.Contains(Plant.Expected, StringComparison.Ordinal);

    /// <summary>What a command said.</summary>
    public static Finding Of(Plant plant, Finished ended) => new(
        plant,
        ended.ExitCode,
        ended.NarrationLines.FirstOrDefault(line => line.Contains(Stored, StringComparison.Ordinal)) is { } line ? Essence(line) : $"no difference was explained; exit code {ended.ExitCode}");

    private static string Essence(string line)
    {
        var from = line.IndexOf(Stored, StringComparison.Ordinal) + Stored.Length + DigestLength + ". ".Length;
        var to = line.IndexOf(" (First is ", StringComparison.Ordinal);
        return line[from..(to < from ? line.Length : to)].TrimEnd('.');
    }
}
