using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

public partial class DotNetTasks
{
    /// <summary>Restores packages: <c>dotnet restore</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetRestoreSettings Settings, IReadOnlyCollection<Output> Output)> DotNetRestore(
        CombinatorialConfigure<DotNetRestoreSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Builds: <c>dotnet build</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetBuildSettings Settings, IReadOnlyCollection<Output> Output)> DotNetBuild(
        CombinatorialConfigure<DotNetBuildSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Runs tests: <c>dotnet test</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetTestSettings Settings, IReadOnlyCollection<Output> Output)> DotNetTest(
        CombinatorialConfigure<DotNetTestSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Publishes: <c>dotnet publish</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetPublishSettings Settings, IReadOnlyCollection<Output> Output)> DotNetPublish(
        CombinatorialConfigure<DotNetPublishSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Formats source files: <c>dotnet format</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetFormatSettings Settings, IReadOnlyCollection<Output> Output)> DotNetFormat(
        CombinatorialConfigure<DotNetFormatSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);
}
