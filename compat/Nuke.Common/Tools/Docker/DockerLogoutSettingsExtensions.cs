using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Settings of <c>docker logout</c>. Each call gives a copy.</summary>
public static partial class DockerLogoutSettingsExtensions
{
    /// <summary>Sets the registry; default: Docker Hub.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetServer<T>(this T o, string? v)
        where T : DockerLogoutSettings
        => o.With(nameof(DockerLogoutSettings.Server), v);

    /// <summary>Takes away the registry; default: Docker Hub.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetServer<T>(this T o)
        where T : DockerLogoutSettings
        => o.With(nameof(DockerLogoutSettings.Server), null);
}
