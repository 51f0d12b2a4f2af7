using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet clean</c>. Each call gives a copy.</summary>
public static partial class DotNetCleanSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Project), v);

    /// <summary>Takes away the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetProject<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Project), null);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Configuration), v);

    /// <summary>Takes away the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetConfiguration<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Configuration), null);

    /// <summary>Sets the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Framework), v);

    /// <summary>Takes away the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetFramework<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Framework), null);

    /// <summary>Sets the folder whose content is removed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutput<T>(this T o, string? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Output), v);

    /// <summary>Takes away the folder whose content is removed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetOutput<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Output), null);

    /// <summary>Sets the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Runtime), v);

    /// <summary>Takes away the runtime identifier, such as <c>linux-x64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetRuntime<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Runtime), null);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Verbosity), v);

    /// <summary>Takes away how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetVerbosity<T>(this T o)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.Verbosity), null);

    /// <summary>Leaves the banner out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetCleanSettings
        => o.With(nameof(DotNetCleanSettings.NoLogo), v);

    /// <summary>Leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetCleanSettings
        => o.SetNoLogo(true);

    /// <summary>Undoes: leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoLogo<T>(this T o)
        where T : DotNetCleanSettings
        => o.SetNoLogo(false);

    /// <summary>Sets one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetCleanSettings
        => o.WithPair(nameof(DotNetCleanSettings.Properties), k, v);

    /// <summary>Adds one of the mSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value.</param>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetCleanSettings
        => o.WithPair(nameof(DotNetCleanSettings.Properties), k, v);
}
