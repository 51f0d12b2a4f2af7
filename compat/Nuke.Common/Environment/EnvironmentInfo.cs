using System.Collections.ObjectModel;
using Nuke.Common.IO;

namespace Nuke.Common;

/// <summary>Where the build runs: operating system, working directory, arguments, environment variables.</summary>
public static partial class EnvironmentInfo
{
    /// <summary>Whether this is Windows.</summary>
    public static bool IsWin => !IsUnix;

    /// <summary>Whether this is Linux or macOS.</summary>
    public static bool IsUnix => IsLinux || IsOsx;

    /// <summary>Whether this is Linux.</summary>
    public static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>Whether this is macOS.</summary>
    public static bool IsOsx => OperatingSystem.IsMacOS();

    /// <summary>The family of the operating system.</summary>
    public static PlatformFamily Platform
        => IsLinux ? PlatformFamily.Linux
            : IsOsx ? PlatformFamily.OSX
            : OperatingSystem.IsWindows() ? PlatformFamily.Windows
            : PlatformFamily.Unknown;

    /// <summary>The folder from which relative paths count.</summary>
    public static AbsolutePath WorkingDirectory
    {
        get => Directory.GetCurrentDirectory();
        set => Directory.SetCurrentDirectory(value);
    }

    /// <summary>The arguments of this process.</summary>
    public static IReadOnlyCollection<string> CommandLineArguments => Environment.GetCommandLineArgs()[1..];

    /// <summary>A copy of the environment variables of this process.</summary>
    public static ReadOnlyDictionary<string, string> Variables
    {
        get
        {
            var all = Environment.GetEnvironmentVariables();
            var variables = new Dictionary<string, string>(all.Count, IsWin ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
            foreach (System.Collections.DictionaryEntry entry in all)
                variables[(string)entry.Key] = (string?)entry.Value ?? string.Empty;
            return variables.AsReadOnly();
        }
    }

    /// <summary>Says whether an environment variable is set.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="allowEmpty">Whether an empty value counts.</param>
    public static bool HasVariable(string name, bool allowEmpty = true)
        => GetVariable(name) is { } value && (allowEmpty || value.Length > 0);

    /// <summary>Reads an environment variable.</summary>
    /// <param name="name">The variable.</param>
    /// <returns>Its value; null when it is not set.</returns>
    public static string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>Sets an environment variable of this process and of those it starts from now on.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value; null removes it.</param>
    public static void SetVariable(string name, string? value) => Environment.SetEnvironmentVariable(name, value);
}
