using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

public partial class DockerTasks
{
    /// <summary>Builds an image: <c>docker build</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerBuild(DockerBuildSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Builds an image: <c>docker build</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerBuild(Configure<DockerBuildSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerBuildSettings()));

    /// <summary>Builds an image: <c>docker build</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerBuildSettings Settings, IReadOnlyCollection<Output> Output)> DockerBuild(
        CombinatorialConfigure<DockerBuildSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Brings an image to a registry: <c>docker push</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerPush(DockerPushSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Brings an image to a registry: <c>docker push</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerPush(Configure<DockerPushSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerPushSettings()));

    /// <summary>Brings an image to a registry: <c>docker push</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerPushSettings Settings, IReadOnlyCollection<Output> Output)> DockerPush(
        CombinatorialConfigure<DockerPushSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Gets an image from a registry: <c>docker pull</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerPull(DockerPullSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Gets an image from a registry: <c>docker pull</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerPull(Configure<DockerPullSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerPullSettings()));

    /// <summary>Gets an image from a registry: <c>docker pull</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerPullSettings Settings, IReadOnlyCollection<Output> Output)> DockerPull(
        CombinatorialConfigure<DockerPullSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Gives an image another name: <c>docker tag</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerTag(DockerTagSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Gives an image another name: <c>docker tag</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerTag(Configure<DockerTagSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerTagSettings()));

    /// <summary>Gives an image another name: <c>docker tag</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerTagSettings Settings, IReadOnlyCollection<Output> Output)> DockerTag(
        CombinatorialConfigure<DockerTagSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Runs a container: <c>docker run</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerRun(DockerRunSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Runs a container: <c>docker run</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerRun(Configure<DockerRunSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerRunSettings()));

    /// <summary>Runs a container: <c>docker run</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerRunSettings Settings, IReadOnlyCollection<Output> Output)> DockerRun(
        CombinatorialConfigure<DockerRunSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Logs in to a registry: <c>docker login</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerLogin(DockerLoginSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Logs in to a registry: <c>docker login</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerLogin(Configure<DockerLoginSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerLoginSettings()));

    /// <summary>Logs in to a registry: <c>docker login</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerLoginSettings Settings, IReadOnlyCollection<Output> Output)> DockerLogin(
        CombinatorialConfigure<DockerLoginSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Logs out of a registry: <c>docker logout</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerLogout(DockerLogoutSettings? options = null) => new DockerTasks().Run(options);

    /// <summary>Logs out of a registry: <c>docker logout</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DockerLogout(Configure<DockerLogoutSettings> configurator)
        => new DockerTasks().Run(configurator(new DockerLogoutSettings()));

    /// <summary>Logs out of a registry: <c>docker logout</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DockerLogoutSettings Settings, IReadOnlyCollection<Output> Output)> DockerLogout(
        CombinatorialConfigure<DockerLogoutSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DockerTasks().Run, degreeOfParallelism, completeOnFailure);
}
