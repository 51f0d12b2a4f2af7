using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet test</c>. Each call gives a copy.</summary>
public static partial class DotNetTestSettingsExtensions
{
    /// <summary>Sets the project or solution; default: the only one in the working directory.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.ProjectFile), v);

    /// <summary>Sets the configuration, such as Release; default: the tool's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Configuration), v);

    /// <summary>Sets a data collector, such as <c>XPlat Code Coverage</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetDataCollector<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.DataCollector), v);

    /// <summary>Sets the target framework; default: all that the project has.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Framework), v);

    /// <summary>Sets which tests to run, such as <c>Category!=Slow</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFilter<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Filter), v);

    /// <summary>Replaces the list: loggers, such as <c>trx;LogFilePrefix=unit</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLoggers<T>(this T o, params string[] v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Loggers), v);

    /// <summary>Adds to the list: loggers, such as <c>trx;LogFilePrefix=unit</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLoggers<T>(this T o, params string[] v)
        where T : DotNetTestSettings
        => o.WithAdded(nameof(DotNetTestSettings.Loggers), v);

    /// <summary>Uses what was built before, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.NoBuild), v);

    /// <summary>Uses what was built before.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetTestSettings
        => o.SetNoBuild(true);

    /// <summary>Does not restore packages first, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.NoRestore), v);

    /// <summary>Does not restore packages first.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetTestSettings
        => o.SetNoRestore(true);

    /// <summary>Sets the folder for the output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutput<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Output), v);

    /// <summary>Sets the folder for test results.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetResultsDirectory<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.ResultsDirectory), v);

    /// <summary>Sets the run settings file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSettingsFile<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.SettingsFile), v);

    /// <summary>Sets how much the tool writes.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Verbosity), v);

    /// <summary>Sets one of the MSBuild properties.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetProperty<T>(this T o, string k, object? v)
        where T : DotNetTestSettings
        => o.WithPair(nameof(DotNetTestSettings.Properties), k, v);

    /// <summary>Ends a run whose test hangs, and names the test, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetBlameHang<T>(this T o, bool? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.BlameHang), v);

    /// <summary>Ends a run whose test hangs, and names the test.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableBlameHang<T>(this T o)
        where T : DotNetTestSettings
        => o.SetBlameHang(true);

    /// <summary>Sets how long one test may take before the run is ended, such as <c>2m</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetBlameHangTimeout<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.BlameHangTimeout), v);

    /// <summary>Sets one of the run settings given on the command line; they come last.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="k">Its name.</param>
    /// <param name="v">Its value; null takes it away.</param>
    public static T SetRunSetting<T>(this T o, string k, object? v)
        where T : DotNetTestSettings
        => o.WithPair(nameof(DotNetTestSettings.RunSettings), k, v);

    /// <summary>Leaves the banner out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.NoLogo), v);

    /// <summary>Leaves the banner out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetTestSettings
        => o.SetNoLogo(true);

    /// <summary>Sets the folder for all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetArtifactsPath<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.ArtifactsPath), v);

    /// <summary>Sets the runtime identifier; default: none, which gives portable output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetTestSettings
        => o.With(nameof(DotNetTestSettings.Runtime), v);
}
