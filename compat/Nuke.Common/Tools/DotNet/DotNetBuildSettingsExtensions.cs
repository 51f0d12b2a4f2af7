using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet build</c>. Each call gives a copy.</summary>
public static partial class DotNetBuildSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.ProjectFile), v);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.Configuration), v);

    /// <summary>Sets the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.Framework), v);

    /// <summary>Builds everything anew, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoIncremental<T>(this T o, bool? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.NoIncremental), v);

    /// <summary>Builds everything anew.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoIncremental<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetNoIncremental(true);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetNoRestore(true);

    /// <summary>Sets the folder for the output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutputDirectory<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.OutputDirectory), v);

    /// <summary>Brings the runtime along, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetSelfContained<T>(this T o, bool? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.SelfContained), v);

    /// <summary>Brings the runtime along.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableSelfContained<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetSelfContained(true);

    /// <summary>Does not do that: brings the runtime along.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableSelfContained<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetSelfContained(false);

    /// <summary>Sets the runtime identifier; default: none, which gives portable output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.Runtime), v);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.Verbosity), v);

    /// <summary>Replaces the list: mSBuild loggers.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLoggers<T>(this T o, params string[] v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.Loggers), v);

    /// <summary>Adds to the list: mSBuild loggers.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLoggers<T>(this T o, params string[] v)
        where T : DotNetBuildSettings
        => o.WithAdded(nameof(DotNetBuildSettings.Loggers), v);

    /// <summary>Leaves the banner out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.NoLogo), v);

    /// <summary>Leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetNoLogo(true);

    /// <summary>Sets a file for the binary log.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetBinaryLog<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.BinaryLog), v);

    /// <summary>Sets the folder for all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetArtifactsPath<T>(this T o, string? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.ArtifactsPath), v);

    /// <summary>Fails when the lock file would change, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetLockedMode<T>(this T o, bool? v)
        where T : DotNetBuildSettings
        => o.With(nameof(DotNetBuildSettings.LockedMode), v);

    /// <summary>Fails when the lock file would change.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableLockedMode<T>(this T o)
        where T : DotNetBuildSettings
        => o.SetLockedMode(true);

    /// <summary>Sets one of the MSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetBuildSettings
        => o.WithPair(nameof(DotNetBuildSettings.Properties), k, v);
}
