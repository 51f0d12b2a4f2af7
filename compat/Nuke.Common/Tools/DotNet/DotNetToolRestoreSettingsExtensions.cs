using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet tool restore</c>. Each call gives a copy.</summary>
public static partial class DotNetToolRestoreSettingsExtensions
{
    /// <summary>Sets the NuGet configuration file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetConfigFile<T>(this T o, string? v)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.ConfigFile), v);

    /// <summary>Takes away the NuGet configuration file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetConfigFile<T>(this T o)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.ConfigFile), null);

    /// <summary>Replaces the list: feeds, besides those that are configured.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetSources<T>(this T o, params string[] v)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.Sources), v);

    /// <summary>Replaces the list: feeds, besides those that are configured.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetSources<T>(this T o, IEnumerable<string> v)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.Sources), (string[])[.. v]);

    /// <summary>Adds to the list: feeds, besides those that are configured.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddSources<T>(this T o, params string[] v)
        where T : DotNetToolRestoreSettings
        => o.WithAdded(nameof(DotNetToolRestoreSettings.Sources), v);

    /// <summary>Adds to the list: feeds, besides those that are configured.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddSources<T>(this T o, IEnumerable<string> v)
        where T : DotNetToolRestoreSettings
        => o.WithAdded(nameof(DotNetToolRestoreSettings.Sources), v);

    /// <summary>Sets the manifest; default: the nearest one upwards.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetToolManifest<T>(this T o, string? v)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.ToolManifest), v);

    /// <summary>Takes away the manifest; default: the nearest one upwards.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetToolManifest<T>(this T o)
        where T : DotNetToolRestoreSettings
        => o.With(nameof(DotNetToolRestoreSettings.ToolManifest), null);
}
