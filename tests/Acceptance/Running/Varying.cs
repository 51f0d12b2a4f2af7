using System.Text.RegularExpressions;

namespace Acceptance.Running;

/// <summary>What differs from run to run and machine to machine, replaced by its name wherever it has the right form.</summary>
internal static partial class Varying
{
    /// <summary>Replaces times, ports and digests.</summary>
    public static string Named(string text) =>
        Digest().Replace(Port().Replace(Time().Replace(text, "\"TIME\""), "localhost:PORT"), "sha256:DIGEST");

    [GeneratedRegex(@"""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00""")]
    private static partial Regex Time();

    [GeneratedRegex(@"localhost:\d{2,5}\b")]
    private static partial Regex Port();

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Digest();
}
