using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet restore</c>. Each call gives a copy.</summary>
public static partial class DotNetRestoreSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.ProjectFile), v);

    /// <summary>Sets the NuGet configuration file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfigFile<T>(this T o, string? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.ConfigFile), v);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.Verbosity), v);

    /// <summary>Restores even what is up to date, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetForce<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.Force), v);

    /// <summary>Restores even what is up to date.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableForce<T>(this T o)
        where T : DotNetRestoreSettings
        => o.SetForce(true);

    /// <summary>Does not use the cache of answers from feeds, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoCache<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.NoCache), v);

    /// <summary>Does not use the cache of answers from feeds.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoCache<T>(this T o)
        where T : DotNetRestoreSettings
        => o.SetNoCache(true);

    /// <summary>Sets the folder that packages are restored to.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPackageDirectory<T>(this T o, string? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.PackageDirectory), v);

    /// <summary>Replaces the feeds to restore from, instead of the configured ones.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetSources<T>(this T o, params string[] v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.Sources), v);

    /// <summary>Adds to the list: the feeds to restore from, instead of the configured ones.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddSources<T>(this T o, params string[] v)
        where T : DotNetRestoreSettings
        => o.WithAdded(nameof(DotNetRestoreSettings.Sources), v);

    /// <summary>Writes and honours a lock file, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetUseLockFile<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.UseLockFile), v);

    /// <summary>Writes and honours a lock file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableUseLockFile<T>(this T o)
        where T : DotNetRestoreSettings
        => o.SetUseLockFile(true);

    /// <summary>Fails when the lock file would change, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetLockedMode<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.LockedMode), v);

    /// <summary>Fails when the lock file would change.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableLockedMode<T>(this T o)
        where T : DotNetRestoreSettings
        => o.SetLockedMode(true);

    /// <summary>Resolves all packages anew and rewrites the lock file, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetForceEvaluate<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.ForceEvaluate), v);

    /// <summary>Resolves all packages anew and rewrites the lock file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableForceEvaluate<T>(this T o)
        where T : DotNetRestoreSettings
        => o.SetForceEvaluate(true);

    /// <summary>Sets the runtime identifier; default: none, which gives portable output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.Runtime), v);

    /// <summary>Sets one of the MSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetRestoreSettings
        => o.WithPair(nameof(DotNetRestoreSettings.Properties), k, v);

    /// <summary>Goes on when a feed does not answer and another has what is needed, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetIgnoreFailedSources<T>(this T o, bool? v)
        where T : DotNetRestoreSettings
        => o.With(nameof(DotNetRestoreSettings.IgnoreFailedSources), v);
}
