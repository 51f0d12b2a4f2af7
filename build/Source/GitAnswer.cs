using System.Text;

namespace Source;

/// <summary>What one git process said.</summary>
/// <param name="ExitCode">Its exit code; 128 is git's word for a fatal error.</param>
/// <param name="Bytes">Its standard output.</param>
/// <param name="Error">Its standard error, at most 64 KiB.</param>
/// <param name="IsCut">Whether the output was longer than the limit; git was then stopped and the exit code means nothing.</param>
public sealed record GitAnswer(int ExitCode, ReadOnlyMemory<byte> Bytes, string Error, bool IsCut)
{
    /// <value>Its standard output as text.</value>
    public string Output => Encoding.UTF8.GetString(Bytes.Span);

    /// <value>Whether git ended well and everything it said was read.</value>
    public bool IsGood => ExitCode == 0 && !IsCut;

    /// <value>Git's reason in one line: its first fatal or error line, without that prefix.</value>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var line = Array.Find(lines, text => Prefix(text) is not null) ?? lines.LastOrDefault() ?? $"exit code {ExitCode}";
            return line[(Prefix(line)?.Length ?? 0)..].TrimEnd('.');
        }
    }

    private static string? Prefix(string line) => Array.Find(
        ["fatal: ", "error: "], prefix => line.StartsWith(prefix, StringComparison.Ordinal));
}
