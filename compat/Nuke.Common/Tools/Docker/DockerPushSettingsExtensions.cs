using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker push</c>. Each call gives a copy.</summary>
public static partial class DockerPushSettingsExtensions
{
    /// <summary>Sets the name of the image, with its registry and tag.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetName<T>(this T o, string? v)
        where T : DockerPushSettings
        => o.With(nameof(DockerPushSettings.Name), v);

    /// <summary>Takes away the name of the image, with its registry and tag.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetName<T>(this T o)
        where T : DockerPushSettings
        => o.With(nameof(DockerPushSettings.Name), null);

    /// <summary>Takes all tags of the name, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetAllTags<T>(this T o, bool? v)
        where T : DockerPushSettings
        => o.With(nameof(DockerPushSettings.AllTags), v);

    /// <summary>Takes all tags of the name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableAllTags<T>(this T o)
        where T : DockerPushSettings
        => o.SetAllTags(true);

    /// <summary>Undoes: takes all tags of the name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableAllTags<T>(this T o)
        where T : DockerPushSettings
        => o.SetAllTags(false);
}
