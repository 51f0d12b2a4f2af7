using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet publish</c>. Each call gives a copy.</summary>
public static partial class DotNetPublishSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Project), v);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Configuration), v);

    /// <summary>Sets the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Framework), v);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetNoRestore(true);

    /// <summary>Uses what was built before, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.NoBuild), v);

    /// <summary>Uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetNoBuild(true);

    /// <summary>Sets the folder for the output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutput<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Output), v);

    /// <summary>Brings the runtime along, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetSelfContained<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.SelfContained), v);

    /// <summary>Brings the runtime along.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableSelfContained<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetSelfContained(true);

    /// <summary>Does not do that: brings the runtime along.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableSelfContained<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetSelfContained(false);

    /// <summary>Sets the runtime identifier; default: none, which gives portable output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Runtime), v);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.Verbosity), v);

    /// <summary>Leaves the banner out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.NoLogo), v);

    /// <summary>Leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetNoLogo(true);

    /// <summary>Sets the folder for all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetArtifactsPath<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.ArtifactsPath), v);

    /// <summary>Fails when the lock file would change, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetLockedMode<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.With(nameof(DotNetPublishSettings.LockedMode), v);

    /// <summary>Fails when the lock file would change.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableLockedMode<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetLockedMode(true);

    /// <summary>Sets one of the MSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetPublishSettings
        => o.WithPair(nameof(DotNetPublishSettings.Properties), k, v);
}
