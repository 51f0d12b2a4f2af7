using System.Text.RegularExpressions;

namespace Shunt.Aws.Failures;

/// <summary>What AWS says of a failure, as a clause that can be shown.</summary>
internal static partial class FailureText
{
    /// <summary>How much of it is shown.</summary>
    internal const int MostShown = 300;

    private const string Mask = "***";

    /// <summary>Makes one line of it, without a full stop, without what looks like a key or a token, and not too long.</summary>
    /// <param name="said">What AWS says.</param>
    public static string Clause(string? said)
    {
        var line = Space().Replace(said ?? "", " ").Trim().TrimEnd('.');
        var masked = Credential().Replace(line, Mask);
        return masked.Length <= MostShown ? masked : masked[..MostShown] + "…";
    }

    /// <summary>Whether the SDK says that it found no credentials; it has no type for that.</summary>
    /// <param name="failure">What it threw.</param>
    public static bool SaysNoCredentials(Exception failure) => NoCredentials().IsMatch(failure.Message);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // Ids of keys, and anything as long as a session's token; an ARN's parts and digests are shorter or have other characters between them.
    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{12,}\b|(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{100,}(?![A-Za-z0-9+/=])")]
    private static partial Regex Credential();

    // The SDK tries the other way to sign, which it has not, when it finds no credentials for this one: it then asks for the package of that.
    [GeneratedRegex(@"\bcredentials\b|\bprofile\b|\bSSO\b|AWS Signature V4a", RegexOptions.IgnoreCase)]
    private static partial Regex NoCredentials();
}
