using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker build</c>. Each call gives a copy.</summary>
public static partial class DockerBuildSettingsExtensions
{
    /// <summary>Sets the folder that is sent to the engine.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPath<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Path), v);

    /// <summary>Takes away the folder that is sent to the engine.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetPath<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Path), null);

    /// <summary>Sets the Dockerfile; default: <c>Dockerfile</c> in the folder.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFile<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.File), v);

    /// <summary>Takes away the Dockerfile; default: <c>Dockerfile</c> in the folder.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetFile<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.File), null);

    /// <summary>Sets the stage of the Dockerfile to stop at.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetTarget<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Target), v);

    /// <summary>Takes away the stage of the Dockerfile to stop at.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetTarget<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Target), null);

    /// <summary>Sets the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPlatform<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Platform), v);

    /// <summary>Takes away the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetPlatform<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Platform), null);

    /// <summary>Sets the network to join.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetNetwork<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Network), v);

    /// <summary>Takes away the network to join.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetNetwork<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Network), null);

    /// <summary>Sets where the result goes instead of the image store, such as <c>type=local,dest=out</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetOutput<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Output), v);

    /// <summary>Takes away where the result goes instead of the image store, such as <c>type=local,dest=out</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetOutput<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Output), null);

    /// <summary>Sets a secret for the build, as <c>id=name,src=file</c>: the name of a file, not the secret itself.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSecret<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Secret), v);

    /// <summary>Takes away a secret for the build, as <c>id=name,src=file</c>: the name of a file, not the secret itself.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetSecret<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Secret), null);

    /// <summary>Sets the file that gets the image's id.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetIidfile<T>(this T o, string? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Iidfile), v);

    /// <summary>Takes away the file that gets the image's id.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetIidfile<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Iidfile), null);

    /// <summary>Sets how progress is written.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetProgress<T>(this T o, DockerProgressType? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Progress), v);

    /// <summary>Takes away how progress is written.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetProgress<T>(this T o)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Progress), null);

    /// <summary>Uses no layer of an earlier build, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoCache<T>(this T o, bool? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.NoCache), v);

    /// <summary>Uses no layer of an earlier build.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoCache<T>(this T o)
        where T : DockerBuildSettings
        => o.SetNoCache(true);

    /// <summary>Undoes: uses no layer of an earlier build.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoCache<T>(this T o)
        where T : DockerBuildSettings
        => o.SetNoCache(false);

    /// <summary>Asks the registry for a newer base image, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetPull<T>(this T o, bool? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Pull), v);

    /// <summary>Asks the registry for a newer base image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnablePull<T>(this T o)
        where T : DockerBuildSettings
        => o.SetPull(true);

    /// <summary>Undoes: asks the registry for a newer base image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisablePull<T>(this T o)
        where T : DockerBuildSettings
        => o.SetPull(false);

    /// <summary>Writes nothing but the result, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetQuiet<T>(this T o, bool? v)
        where T : DockerBuildSettings
        => o.With(nameof(DockerBuildSettings.Quiet), v);

    /// <summary>Writes nothing but the result.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableQuiet<T>(this T o)
        where T : DockerBuildSettings
        => o.SetQuiet(true);

    /// <summary>Undoes: writes nothing but the result.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableQuiet<T>(this T o)
        where T : DockerBuildSettings
        => o.SetQuiet(false);
}
