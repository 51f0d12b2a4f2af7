using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet format</c>. Each call gives a copy.</summary>
public static partial class DotNetFormatSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Project), v);

    /// <summary>Sets the least severity of what is fixed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSeverity<T>(this T o, DotNetFormatSeverity? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Severity), v);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetFormatSettings
        => o.SetNoRestore(true);

    /// <summary>Changes nothing and fails when something would change, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetVerifyNoChanges<T>(this T o, bool? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.VerifyNoChanges), v);

    /// <summary>Changes nothing and fails when something would change.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableVerifyNoChanges<T>(this T o)
        where T : DotNetFormatSettings
        => o.SetVerifyNoChanges(true);

    /// <summary>Replaces the list: files and folders to format; default: all.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetInclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Include), v);

    /// <summary>Adds to the list: files and folders to format; default: all.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddInclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings
        => o.WithAdded(nameof(DotNetFormatSettings.Include), v);

    /// <summary>Replaces the list: files and folders to leave alone.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetExclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Exclude), v);

    /// <summary>Adds to the list: files and folders to leave alone.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddExclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings
        => o.WithAdded(nameof(DotNetFormatSettings.Exclude), v);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Verbosity), v);

    /// <summary>Sets a folder for a report of the changes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetReport<T>(this T o, string? v)
        where T : DotNetFormatSettings
        => o.With(nameof(DotNetFormatSettings.Report), v);
}
