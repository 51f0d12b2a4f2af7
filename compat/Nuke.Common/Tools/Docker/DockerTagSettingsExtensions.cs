using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker tag</c>. Each call gives a copy.</summary>
public static partial class DockerTagSettingsExtensions
{
    /// <summary>Sets the image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSourceImage<T>(this T o, string? v)
        where T : DockerTagSettings
        => o.With(nameof(DockerTagSettings.SourceImage), v);

    /// <summary>Takes away the image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetSourceImage<T>(this T o)
        where T : DockerTagSettings
        => o.With(nameof(DockerTagSettings.SourceImage), null);

    /// <summary>Sets its new name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetTargetImage<T>(this T o, string? v)
        where T : DockerTagSettings
        => o.With(nameof(DockerTagSettings.TargetImage), v);

    /// <summary>Takes away its new name.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetTargetImage<T>(this T o)
        where T : DockerTagSettings
        => o.With(nameof(DockerTagSettings.TargetImage), null);
}
