using System.Text.RegularExpressions;

namespace Nuke.Common.Git;

/// <summary>The parts of a remote's address. A name, a password and a port in it are left out.</summary>
internal sealed partial record RemoteUrl(GitProtocol Protocol, string Endpoint, string Identifier)
{
    /// <summary>Reads an address; null when it names no host, such as a folder.</summary>
    public static RemoteUrl? Parse(string url)
    {
        var match = Address().Match(url.Trim());
        if (!match.Success || match.Groups["scheme"].Value == "file")
            return null;
        var protocol = match.Groups["scheme"].Value is "https" or "http" ? GitProtocol.Https : GitProtocol.Ssh;
        return new(protocol, match.Groups["host"].Value, match.Groups["name"].Value);
    }

    // scheme://user@host:port/name or user@host:name; a single letter before a colon is a drive.
    [GeneratedRegex(@"^(?:(?<scheme>[a-z+]+)://(?:[^/@]*@)?(?<host>[^/:@]+)(?::\d+)?/|(?:[^/@:]+@)?(?<host>[^/:@]{2,}):(?!//))/*(?<name>.+?)(?:\.git)?/*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
