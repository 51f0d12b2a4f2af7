using System.Text.RegularExpressions;
using Shunt;

namespace Tests;

/// <summary>A row of <c>docs/failures.md</c>.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Code">The exit code of the command.</param>
/// <param name="Beginning">How its message begins.</param>
/// <param name="WhoServes">What the message says of who serves.</param>
/// <param name="Next">What it says is to be done next.</param>
internal sealed partial record FailureRow(string Fault, int Code, string Beginning, string WhoServes, string Next)
{
    /// <summary>Fails unless a failure is the one of this row.</summary>
    /// <param name="failure">What a command ended with.</param>
    /// <param name="target">The target it was on; the rows say prod.</param>
    /// <param name="versions">The suffixes of the versions that the row calls new, old and newer; anything else in angle brackets is any text within a line.</param>
    public void Require(ReleaseException failure, string target, params IReadOnlyList<(string Name, string Suffix)> versions)
    {
        Assert.Equal(Code, (int)failure.ExitCode);
        Assert.Matches($"^{Pattern(Beginning)}", failure.Message);
        Assert.Matches(Pattern(WhoServes), failure.Message);
        Assert.Matches(Pattern(Next), failure.Message);

        string Pattern(string text)
        {
            var pattern = Regex.Escape(text).Replace("\\ ", " ", StringComparison.Ordinal);
            foreach (var (name, suffix) in versions)
                pattern = pattern.Replace($"<{name}>", suffix, StringComparison.Ordinal);

            return Variable().Replace(Prod().Replace(pattern, target).Replace("localhost", "localhost(:[0-9]+)?", StringComparison.Ordinal), ".+");
        }
    }

    [GeneratedRegex("<[a-z ]+>")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\bprod\b")]
    private static partial Regex Prod();
}
