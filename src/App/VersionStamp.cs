using System.Reflection;

namespace App;

/// <summary>Which build answers.</summary>
/// <param name="Component">The component's name in routes.</param>
/// <param name="Version">The full commit the build was made from, or <c>unknown</c>.</param>
internal sealed record VersionStamp(string Component, string Version)
{
    /// <summary>The version of a build that was made outside a repository.</summary>
    public const string Unknown = "unknown";

    private const int CommitLength = 40;

    /// <value>The running assembly's own stamp.</value>
    public static VersionStamp Own { get; } = Of(
        typeof(VersionStamp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>Takes the commit from an informational version, <c>0.1.0+&lt;40 hex&gt;</c>.</summary>
    public static VersionStamp Of(string? informationalVersion)
    {
        var revision = informationalVersion?[(informationalVersion.LastIndexOf('+') + 1)..] ?? "";
        var isCommit = revision.Length == CommitLength && revision.All(char.IsAsciiHexDigitLower);
        return new VersionStamp("app", isCommit ? revision : Unknown);
    }
}
