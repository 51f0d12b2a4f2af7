using System.Text.RegularExpressions;

namespace Scans;

/// <summary>
/// The built-in rules: secrets whose form their issuer has made known, so that a match is hardly ever something else. Passwords, which have
/// no form, are not among them.
/// </summary>
static partial class SecretRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SecretRule> All =
    [
        new("aws-access-key", "an access key of AWS", "AKIA", AwsKey()),
        new("aws-session-key", "a temporary access key of AWS", "ASIA", AwsSession()),
        new("azure-storage-key", "a storage account's key of Azure", "AccountKey=", AzureStorage()),
        new("github-token", "a token of GitHub", "gh", GitHub()),
        new("github-fine-grained-token", "a fine-grained token of GitHub", "github_pat_", GitHubFineGrained()),
        new("gitlab-token", "a token of GitLab", "glpat-", GitLab()),
        new("google-api-key", "an API key of Google", "AIza", Google()),
        new("npm-token", "a token of npm", "npm_", Npm()),
        new("nuget-key", "an API key of nuget.org", "oy2", NuGet()),
        new("private-key", "a private key", "PRIVATE KEY-----", PrivateKey()),
        new("sendgrid-key", "an API key of SendGrid", "SG.", SendGrid()),
        new("slack-token", "a token of Slack", "xox", Slack()),
        new("stripe-key", "a live key of Stripe", "_live_", Stripe()),
    ];

    // The documentation of AWS uses keys that end so.
    [GeneratedRegex("(?<![A-Za-z0-9])AKIA(?![A-Z2-7]*EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])")]
    private static partial Regex AwsKey();

    [GeneratedRegex("(?<![A-Za-z0-9])ASIA(?![A-Z2-7]*EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])")]
    private static partial Regex AwsSession();

    [GeneratedRegex("AccountKey=[A-Za-z0-9+/]{86}==")]
    private static partial Regex AzureStorage();

    [GeneratedRegex("(?<![A-Za-z0-9])gh[oprsu]_[A-Za-z0-9]{36}")]
    private static partial Regex GitHub();

    [GeneratedRegex("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}")]
    private static partial Regex GitHubFineGrained();

    [GeneratedRegex("(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}")]
    private static partial Regex GitLab();

    [GeneratedRegex("(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])")]
    private static partial Regex Google();

    [GeneratedRegex("(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])")]
    private static partial Regex Npm();

    [GeneratedRegex("(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])")]
    private static partial Regex NuGet();

    // With what follows the line: prose about keys has none of it.
    [GeneratedRegex(@"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----(?:\\n|\s|[A-Za-z-]+: [^\n]*)+[A-Za-z0-9+/=]{40,}")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}")]
    private static partial Regex SendGrid();

    [GeneratedRegex("(?<![A-Za-z0-9])xox[abeprs]-[0-9]{8,}-[A-Za-z0-9-]{16,}")]
    private static partial Regex Slack();

    [GeneratedRegex("(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,}")]
    private static partial Regex Stripe();
}
