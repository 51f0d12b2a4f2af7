using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet pack</c>. Each call gives a copy.</summary>
public static partial class DotNetPackSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Project), v);

    /// <summary>Takes away the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetProject<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Project), null);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Configuration), v);

    /// <summary>Takes away the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetConfiguration<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Configuration), null);

    /// <summary>Makes a second package that also holds the sources, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetIncludeSource<T>(this T o, bool? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.IncludeSource), v);

    /// <summary>Makes a second package that also holds the sources.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableIncludeSource<T>(this T o)
        where T : DotNetPackSettings
        => o.SetIncludeSource(true);

    /// <summary>Undoes: makes a second package that also holds the sources.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableIncludeSource<T>(this T o)
        where T : DotNetPackSettings
        => o.SetIncludeSource(false);

    /// <summary>Makes a second package that also holds the symbols, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetIncludeSymbols<T>(this T o, bool? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.IncludeSymbols), v);

    /// <summary>Makes a second package that also holds the symbols.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableIncludeSymbols<T>(this T o)
        where T : DotNetPackSettings
        => o.SetIncludeSymbols(true);

    /// <summary>Undoes: makes a second package that also holds the symbols.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableIncludeSymbols<T>(this T o)
        where T : DotNetPackSettings
        => o.SetIncludeSymbols(false);

    /// <summary>Uses what was built before, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.NoBuild), v);

    /// <summary>Uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoBuild(true);

    /// <summary>Undoes: uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoBuild(false);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoRestore(true);

    /// <summary>Undoes: does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoRestore(false);

    /// <summary>Sets the folder for the packages.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutputDirectory<T>(this T o, string? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.OutputDirectory), v);

    /// <summary>Takes away the folder for the packages.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetOutputDirectory<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.OutputDirectory), null);

    /// <summary>Sets the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Runtime), v);

    /// <summary>Takes away the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetRuntime<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Runtime), null);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Verbosity), v);

    /// <summary>Takes away how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetVerbosity<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.Verbosity), null);

    /// <summary>Sets what follows the version, such as <c>rc.1</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVersionSuffix<T>(this T o, string? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.VersionSuffix), v);

    /// <summary>Takes away what follows the version, such as <c>rc.1</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetVersionSuffix<T>(this T o)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.VersionSuffix), null);

    /// <summary>Leaves the banner out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetPackSettings
        => o.With(nameof(DotNetPackSettings.NoLogo), v);

    /// <summary>Leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoLogo(true);

    /// <summary>Undoes: leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoLogo<T>(this T o)
        where T : DotNetPackSettings
        => o.SetNoLogo(false);

    /// <summary>Sets one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetPackSettings
        => o.WithPair(nameof(DotNetPackSettings.Properties), k, v);

    /// <summary>Adds one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value.</param>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetPackSettings
        => o.WithPair(nameof(DotNetPackSettings.Properties), k, v);
}
