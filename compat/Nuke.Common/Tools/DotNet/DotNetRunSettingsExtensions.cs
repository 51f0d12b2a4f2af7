using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet run</c>. Each call gives a copy.</summary>
public static partial class DotNetRunSettingsExtensions
{
    /// <summary>Sets the project; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.ProjectFile), v);

    /// <summary>Takes away the project; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetProjectFile<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.ProjectFile), null);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Configuration), v);

    /// <summary>Takes away the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetConfiguration<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Configuration), null);

    /// <summary>Sets the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Framework), v);

    /// <summary>Takes away the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetFramework<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Framework), null);

    /// <summary>Sets the profile of <c>launchSettings.json</c>; default: the first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetLaunchProfile<T>(this T o, string? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.LaunchProfile), v);

    /// <summary>Takes away the profile of <c>launchSettings.json</c>; default: the first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetLaunchProfile<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.LaunchProfile), null);

    /// <summary>Uses what was built before, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.NoBuild), v);

    /// <summary>Uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoBuild(true);

    /// <summary>Undoes: uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoBuild(false);

    /// <summary>Uses no profile, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLaunchProfile<T>(this T o, bool? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.NoLaunchProfile), v);

    /// <summary>Uses no profile.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLaunchProfile<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoLaunchProfile(true);

    /// <summary>Undoes: uses no profile.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoLaunchProfile<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoLaunchProfile(false);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoRestore(true);

    /// <summary>Undoes: does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetRunSettings
        => o.SetNoRestore(false);

    /// <summary>Sets the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Runtime), v);

    /// <summary>Takes away the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetRuntime<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Runtime), null);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Verbosity), v);

    /// <summary>Takes away how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetVerbosity<T>(this T o)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.Verbosity), null);

    /// <summary>Sets one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetRunSettings
        => o.WithPair(nameof(DotNetRunSettings.Properties), k, v);

    /// <summary>Adds one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value.</param>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetRunSettings
        => o.WithPair(nameof(DotNetRunSettings.Properties), k, v);

    /// <summary>Replaces the list: the arguments of the program.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetApplicationArguments<T>(this T o, params string[] v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.ApplicationArguments), v);

    /// <summary>Replaces the list: the arguments of the program.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetApplicationArguments<T>(this T o, IEnumerable<string> v)
        where T : DotNetRunSettings
        => o.With(nameof(DotNetRunSettings.ApplicationArguments), (string[])[.. v]);

    /// <summary>Adds to the list: the arguments of the program.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddApplicationArguments<T>(this T o, params string[] v)
        where T : DotNetRunSettings
        => o.WithAdded(nameof(DotNetRunSettings.ApplicationArguments), v);

    /// <summary>Adds to the list: the arguments of the program.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddApplicationArguments<T>(this T o, IEnumerable<string> v)
        where T : DotNetRunSettings
        => o.WithAdded(nameof(DotNetRunSettings.ApplicationArguments), v);
}
