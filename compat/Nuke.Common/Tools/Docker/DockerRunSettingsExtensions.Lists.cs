using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

public static partial class DockerRunSettingsExtensions
{
    /// <summary>Replaces the list: the arguments of the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetArgs<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Args), v);

    /// <summary>Replaces the list: the arguments of the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetArgs<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Args), (string[])[.. v]);

    /// <summary>Adds to the list: the arguments of the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddArgs<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Args), v);

    /// <summary>Adds to the list: the arguments of the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddArgs<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Args), v);

    /// <summary>Replaces the list: ports, as <c>127.0.0.1:8080:80</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetPublish<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Publish), v);

    /// <summary>Replaces the list: ports, as <c>127.0.0.1:8080:80</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetPublish<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Publish), (string[])[.. v]);

    /// <summary>Adds to the list: ports, as <c>127.0.0.1:8080:80</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddPublish<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Publish), v);

    /// <summary>Adds to the list: ports, as <c>127.0.0.1:8080:80</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddPublish<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Publish), v);

    /// <summary>Replaces the list: environment variables, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetEnv<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Env), v);

    /// <summary>Replaces the list: environment variables, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetEnv<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Env), (string[])[.. v]);

    /// <summary>Adds to the list: environment variables, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddEnv<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Env), v);

    /// <summary>Adds to the list: environment variables, as <c>NAME=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddEnv<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Env), v);

    /// <summary>Replaces the list: files of environment variables.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetEnvFile<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.EnvFile), v);

    /// <summary>Replaces the list: files of environment variables.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetEnvFile<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.EnvFile), (string[])[.. v]);

    /// <summary>Adds to the list: files of environment variables.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddEnvFile<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.EnvFile), v);

    /// <summary>Adds to the list: files of environment variables.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddEnvFile<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.EnvFile), v);

    /// <summary>Replaces the list: volumes and folders, as <c>/here:/there:ro</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetVolume<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Volume), v);

    /// <summary>Replaces the list: volumes and folders, as <c>/here:/there:ro</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetVolume<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Volume), (string[])[.. v]);

    /// <summary>Adds to the list: volumes and folders, as <c>/here:/there:ro</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddVolume<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Volume), v);

    /// <summary>Adds to the list: volumes and folders, as <c>/here:/there:ro</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddVolume<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Volume), v);

    /// <summary>Replaces the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLabel<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Label), v);

    /// <summary>Replaces the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The whole list.</param>
    public static T SetLabel<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Label), (string[])[.. v]);

    /// <summary>Adds to the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLabel<T>(this T o, params string[] v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Label), v);

    /// <summary>Adds to the list: labels, as <c>name=value</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">What is added.</param>
    public static T AddLabel<T>(this T o, IEnumerable<string> v)
        where T : DockerRunSettings
        => o.WithAdded(nameof(DockerRunSettings.Label), v);
}
