using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

public static partial class DockerBuildSettingsExtensions
{
    /// <summary>Replaces the list: names of the image, such as <c>app:1.0</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetTag<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Tag), v);

    /// <summary>Replaces the list: names of the image, such as <c>app:1.0</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetTag<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Tag), (string[])[.. v]);

    /// <summary>Adds to the list: names of the image, such as <c>app:1.0</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddTag<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.Tag), v);

    /// <summary>Adds to the list: names of the image, such as <c>app:1.0</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddTag<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.Tag), v);

    /// <summary>Replaces the list: values for the Dockerfile's arguments, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetBuildArg<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.BuildArg), v);

    /// <summary>Replaces the list: values for the Dockerfile's arguments, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetBuildArg<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.BuildArg), (string[])[.. v]);

    /// <summary>Adds to the list: values for the Dockerfile's arguments, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddBuildArg<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.BuildArg), v);

    /// <summary>Adds to the list: values for the Dockerfile's arguments, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddBuildArg<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.BuildArg), v);

    /// <summary>Replaces the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLabel<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Label), v);

    /// <summary>Replaces the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLabel<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Label), (string[])[.. v]);

    /// <summary>Adds to the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLabel<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.Label), v);

    /// <summary>Adds to the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLabel<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.Label), v);

    /// <summary>Replaces the list: images whose layers may be used again.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetCacheFrom<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.CacheFrom), v);

    /// <summary>Replaces the list: images whose layers may be used again.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetCacheFrom<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.CacheFrom), (string[])[.. v]);

    /// <summary>Adds to the list: images whose layers may be used again.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddCacheFrom<T>(this T o, params string[] v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.CacheFrom), v);

    /// <summary>Adds to the list: images whose layers may be used again.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddCacheFrom<T>(this T o, IEnumerable<string> v)
        where T : DockerBuildSettings
        => o.WithAdded(nameof(DockerBuildSettings.CacheFrom), v);
}
