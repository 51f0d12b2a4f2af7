using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker login</c>. Each call gives a copy.</summary>
public static partial class DockerLoginSettingsExtensions
{
    /// <summary>Sets the registry; default: Docker Hub.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetServer<T>(this T o, string? v)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Server), v);

    /// <summary>Takes away the registry; default: Docker Hub.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetServer<T>(this T o)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Server), null);

    /// <summary>Sets the name to log in with.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetUsername<T>(this T o, string? v)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Username), v);

    /// <summary>Takes away the name to log in with.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetUsername<T>(this T o)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Username), null);

    /// <summary>Sets the password to log in with; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPassword<T>(this T o, string? v)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Password), v);

    /// <summary>Takes away the password to log in with; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetPassword<T>(this T o)
        where T : DockerLoginSettings
        => o.With(nameof(DockerLoginSettings.Password), null);
}
