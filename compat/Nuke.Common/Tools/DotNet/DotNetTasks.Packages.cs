using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

public partial class DotNetTasks
{
    /// <summary>Removes build output: <c>dotnet clean</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetClean(DotNetCleanSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Removes build output: <c>dotnet clean</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetClean(Configure<DotNetCleanSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetCleanSettings()));

    /// <summary>Removes build output: <c>dotnet clean</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetCleanSettings Settings, IReadOnlyCollection<Output> Output)> DotNetClean(
        CombinatorialConfigure<DotNetCleanSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Makes packages: <c>dotnet pack</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetPack(DotNetPackSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Makes packages: <c>dotnet pack</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetPack(Configure<DotNetPackSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetPackSettings()));

    /// <summary>Makes packages: <c>dotnet pack</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetPackSettings Settings, IReadOnlyCollection<Output> Output)> DotNetPack(
        CombinatorialConfigure<DotNetPackSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Brings a package to a feed: <c>dotnet nuget push</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetNuGetPush(DotNetNuGetPushSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Brings a package to a feed: <c>dotnet nuget push</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetNuGetPush(Configure<DotNetNuGetPushSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetNuGetPushSettings()));

    /// <summary>Brings a package to a feed: <c>dotnet nuget push</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetNuGetPushSettings Settings, IReadOnlyCollection<Output> Output)> DotNetNuGetPush(
        CombinatorialConfigure<DotNetNuGetPushSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Runs a project: <c>dotnet run</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetRun(DotNetRunSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Runs a project: <c>dotnet run</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetRun(Configure<DotNetRunSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetRunSettings()));

    /// <summary>Runs a project: <c>dotnet run</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetRunSettings Settings, IReadOnlyCollection<Output> Output)> DotNetRun(
        CombinatorialConfigure<DotNetRunSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);

    /// <summary>Restores local tools: <c>dotnet tool restore</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetToolRestore(DotNetToolRestoreSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Restores local tools: <c>dotnet tool restore</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetToolRestore(Configure<DotNetToolRestoreSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetToolRestoreSettings()));

    /// <summary>Restores local tools: <c>dotnet tool restore</c>, once with each of several settings.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <param name="degreeOfParallelism">How many run at once; default 1.</param>
    /// <param name="completeOnFailure">Whether the others are still run after a failure; default false.</param>
    /// <returns>The settings, each with the lines that were written.</returns>
    /// <exception cref="ProcessException">One ended with an exit code other than 0.</exception>
    public static IEnumerable<(DotNetToolRestoreSettings Settings, IReadOnlyCollection<Output> Output)> DotNetToolRestore(
        CombinatorialConfigure<DotNetToolRestoreSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false)
        => configurator.Invoke(new DotNetTasks().Run, degreeOfParallelism, completeOnFailure);
}
