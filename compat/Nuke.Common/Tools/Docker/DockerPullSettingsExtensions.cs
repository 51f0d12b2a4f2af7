using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker pull</c>. Each call gives a copy.</summary>
public static partial class DockerPullSettingsExtensions
{
    /// <summary>Sets the name of the image, with its registry and tag.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetName<T>(this T o, string? v)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.Name), v);

    /// <summary>Takes away the name of the image, with its registry and tag.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetName<T>(this T o)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.Name), null);

    /// <summary>Takes all tags of the name, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetAllTags<T>(this T o, bool? v)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.AllTags), v);

    /// <summary>Takes all tags of the name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableAllTags<T>(this T o)
        where T : DockerPullSettings
        => o.SetAllTags(true);

    /// <summary>Undoes: takes all tags of the name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableAllTags<T>(this T o)
        where T : DockerPullSettings
        => o.SetAllTags(false);

    /// <summary>Sets the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPlatform<T>(this T o, string? v)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.Platform), v);

    /// <summary>Takes away the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetPlatform<T>(this T o)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.Platform), null);

    /// <summary>Writes nothing but the result, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetQuiet<T>(this T o, bool? v)
        where T : DockerPullSettings
        => o.With(nameof(DockerPullSettings.Quiet), v);

    /// <summary>Writes nothing but the result.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableQuiet<T>(this T o)
        where T : DockerPullSettings
        => o.SetQuiet(true);

    /// <summary>Undoes: writes nothing but the result.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableQuiet<T>(this T o)
        where T : DockerPullSettings
        => o.SetQuiet(false);
}
