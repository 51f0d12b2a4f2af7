using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker run</c>. Each call gives a copy.</summary>
public static partial class DockerRunSettingsExtensions
{
    /// <summary>Sets the image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetImage<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Image), v);

    /// <summary>Takes away the image.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetImage<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Image), null);

    /// <summary>Sets the command, instead of the image's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetCommand<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Command), v);

    /// <summary>Takes away the command, instead of the image's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetCommand<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Command), null);

    /// <summary>Leaves the container running, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetDetach<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Detach), v);

    /// <summary>Leaves the container running.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableDetach<T>(this T o)
        where T : DockerRunSettings
        => o.SetDetach(true);

    /// <summary>Undoes: leaves the container running.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableDetach<T>(this T o)
        where T : DockerRunSettings
        => o.SetDetach(false);

    /// <summary>Removes the container when it ends, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetRm<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Rm), v);

    /// <summary>Removes the container when it ends.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableRm<T>(this T o)
        where T : DockerRunSettings
        => o.SetRm(true);

    /// <summary>Undoes: removes the container when it ends.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableRm<T>(this T o)
        where T : DockerRunSettings
        => o.SetRm(false);

    /// <summary>Puts an init process before the command, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetInit<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Init), v);

    /// <summary>Puts an init process before the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableInit<T>(this T o)
        where T : DockerRunSettings
        => o.SetInit(true);

    /// <summary>Undoes: puts an init process before the command.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableInit<T>(this T o)
        where T : DockerRunSettings
        => o.SetInit(false);

    /// <summary>Keeps standard input open, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetInteractive<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Interactive), v);

    /// <summary>Keeps standard input open.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableInteractive<T>(this T o)
        where T : DockerRunSettings
        => o.SetInteractive(true);

    /// <summary>Undoes: keeps standard input open.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableInteractive<T>(this T o)
        where T : DockerRunSettings
        => o.SetInteractive(false);

    /// <summary>Gives the command a terminal, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetTty<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Tty), v);

    /// <summary>Gives the command a terminal.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableTty<T>(this T o)
        where T : DockerRunSettings
        => o.SetTty(true);

    /// <summary>Undoes: gives the command a terminal.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableTty<T>(this T o)
        where T : DockerRunSettings
        => o.SetTty(false);

    /// <summary>Sets the network to join.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetNetwork<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Network), v);

    /// <summary>Takes away the network to join.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetNetwork<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Network), null);

    /// <summary>Sets the folder in the container to work in.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetWorkdir<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Workdir), v);

    /// <summary>Takes away the folder in the container to work in.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetWorkdir<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Workdir), null);

    /// <summary>Sets the user in the container.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetUser<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.User), v);

    /// <summary>Takes away the user in the container.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetUser<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.User), null);

    /// <summary>Sets the program, instead of the image's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetEntrypoint<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Entrypoint), v);

    /// <summary>Takes away the program, instead of the image's own.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetEntrypoint<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Entrypoint), null);

    /// <summary>Sets the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPlatform<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Platform), v);

    /// <summary>Takes away the platform, such as <c>linux/arm64</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetPlatform<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Platform), null);

    /// <summary>Keeps the container's file system from being written, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetReadOnly<T>(this T o, bool? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.ReadOnly), v);

    /// <summary>Keeps the container's file system from being written.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableReadOnly<T>(this T o)
        where T : DockerRunSettings
        => o.SetReadOnly(true);

    /// <summary>Undoes: keeps the container's file system from being written.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableReadOnly<T>(this T o)
        where T : DockerRunSettings
        => o.SetReadOnly(false);

    /// <summary>Sets when the container is started again, such as <c>on-failure:3</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRestart<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Restart), v);

    /// <summary>Takes away when the container is started again, such as <c>on-failure:3</c>.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetRestart<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Restart), null);

    /// <summary>Sets the name of the container.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetName<T>(this T o, string? v)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Name), v);

    /// <summary>Takes away the name of the container.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetName<T>(this T o)
        where T : DockerRunSettings
        => o.With(nameof(DockerRunSettings.Name), null);
}
