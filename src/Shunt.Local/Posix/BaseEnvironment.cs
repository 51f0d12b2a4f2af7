using System.Collections;

namespace Shunt.Local.Posix;

/// <summary>
/// The variables that the edge and its instances get from whoever started the edge: what programs need to find their way, and
/// nothing of a build or a CI job, whose secrets would otherwise live on in a process that outlives it.
/// </summary>
internal static class BaseEnvironment
{
    private static readonly string[] Kept = ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "XDG_RUNTIME_DIR"];
    private static readonly string[] KeptPrefixes = ["LC_", "DOTNET_"];

    // The launcher sets it for the build alone: who runs a service may want to look into it.
    private const string BuildsOwn = "DOTNET_EnableDiagnostics";

    /// <summary>A copy of the variables that are kept.</summary>
    public static Dictionary<string, string> Take() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value ?? ""))
        .Where(entry => IsKept(entry.Name))
        .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Whether a variable is passed on.</summary>
    /// <param name="name">The variable.</param>
    public static bool IsKept(string name) =>
        name != BuildsOwn && (Kept.Contains(name) || KeptPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
}
