using Shunt.Data;
using Shunt.Doctor;
using Shunt.Misuse;
using Shunt.Routes;

namespace Shunt.Platforms;

/// <summary>
/// A place that runs versions and routes requests to them. Every changing call carries the caller's epoch and is refused
/// when a newer one has been seen, so that a release that lost its lease cannot move traffic.
/// </summary>
public interface IPlatform
{
    /// <value>The platform's name in <c>Status</c>, such as <c>local</c>.</value>
    string Name { get; }

    /// <value>Where it keeps the ledgers of its targets and what was built; null (the default) for the folder of this machine.</value>
    PlatformStores? Stores => null;

    /// <value>The registry that it takes images from; null (the default) when it needs none but the embedded one of this machine.</value>
    IPlatformRegistry? Registry => null;

    /// <value>The data of components on it; null (the default) where the commands that this machine runs look after them.</value>
    IDataStore? Data => null;

    /// <value>Whether components keep data on it at all. Default true; where they do not, nothing is saved or migrated.</value>
    bool KeepsData => true;

    /// <value>The least time between two looks while something is waited for; a platform that is far away, and counts calls, asks for some. Default none.</value>
    TimeSpan Pace => TimeSpan.Zero;

    /// <summary>
    /// Finds what would stop a release before anything is built, such as a port in use, and brings a platform that is gone back, with what
    /// it left running.
    /// </summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="ReleaseException">The platform cannot take a release; nothing was touched.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Looks at what a release needs of the platform, for <c>Doctor</c>. Changes nothing; what is wrong is found, not thrown.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the look.</param>
    Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation);

    /// <summary>The addresses of a component on a target.</summary>
    /// <param name="component">The component's name.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="suffix">The version's suffix; null for the alias.</param>
    RouteAddress Address(string component, string target, string? suffix);

    /// <summary>Looks at what runs and where the aliases lead, now. Starts nothing; a platform that is not there says that there are none.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the look.</param>
    Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation);

    /// <summary>
    /// Shuts out every older release: on return none of them can change anything any more, whatever is still on its way. Call it
    /// before looking at what to go on from. An absent platform has nothing to change and is left absent.
    /// </summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen.</exception>
    [StepsOnly("'ReleaseSession.OpenAsync(context, ...)' shuts out older releases.")]
    Task FenceAsync(string target, int epoch, CancellationToken cancellation);

    /// <summary>
    /// Starts a version under its suffixed route, as several processes among which its requests are spread. Each that ends by itself is
    /// started again, and the others go on. Returns when they were started, not when they are healthy.
    /// </summary>
    /// <param name="request">What to start. Processes of the same version that still run are left as they are; those that are missing are started.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing was started.</exception>
    [StepsOnly("'Deployer.DeployAsync(session, image, gate, ...)' starts a version.")]
    Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation);

    /// <summary>Asks an instance once whether it can serve: whether all of its processes can.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="cancellation">Ends the question.</param>
    Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation);

    /// <summary>Moves the alias. On return every request that starts later follows the new weights, also after a crash.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="weights">The instances and their shares; the shares sum to 100.</param>
    /// <param name="watch">
    /// How long the platform itself is to watch the move, if it can, and to take it back when what it watches speaks against it: 0 for not at all. Such a move
    /// does not wait for the end of another one's watch: it is the way back.
    /// </param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt; the alias then leads where it did or where it was asked to.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; the alias did not move.</exception>
    [StepsOnly("'CutoverStep.RunAsync(session, verified, ...)' moves the alias, and 'RollbackStep.RunAsync(session, plan, ...)' moves it back.")]
    Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation);

    /// <summary>
    /// Has requests of the alias wait instead of leading them anywhere, until it moves: each for a while, and up to a number of them at once;
    /// what is beyond is answered 503 with <c>Retry-After</c>. Requests under way go on.
    /// </summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt; the alias is then held or leads where it did.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; the alias was not held.</exception>
    [StepsOnly("A cutover to a target whose rollout is 'Rollout.Recreate' holds the alias.")]
    Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation);

    /// <summary>Waits until an instance has no request of the alias in flight.</summary>
    /// <param name="instance">The instance, which no alias leads to any more.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many requests were still in flight when the wait ended; 0 when it drained.</returns>
    Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation);

    /// <summary>
    /// Takes processes from an instance until so many are left, which go on to serve. Those that are taken get no new request, drain and
    /// end. An instance that has no more than that is left as it is.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="processes">How many are left: at least 1.</param>
    /// <param name="drain">How long the others' requests in flight are waited for at most.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; those that were taken end all the same.</param>
    /// <returns>How many requests were still in flight at them when the wait ended; 0 when they drained.</returns>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    [StepsOnly("A cutover to a target whose rollout is 'Rollout.Rolling' replaces processes.")]
    Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation);

    /// <summary>Keeps an instance warm for a while; the platform ends it afterwards, with or without us.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="window">How long; null keeps it until it is terminated and takes back an earlier window.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    [StepsOnly("'TargetSettings.Retain' says how long a cutover keeps the previous version.")]
    Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation);

    /// <summary>Ends an instance, all of its processes together, gently and then by force, and removes its suffixed route. An instance that is gone is fine.</summary>
    /// <param name="instance">The instance; no alias may lead to it.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    [StepsOnly("A cutover ends the previous version, and 'TeardownStep.RunAsync(session, reason, ...)' all of them.")]
    Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation);

    /// <summary>Removes everything the target has: aliases, instances, routes.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    [StepsOnly("'TeardownStep.RunAsync(session, reason, ...)' ends everything on a target.")]
    Task TeardownAsync(string target, int epoch, CancellationToken cancellation);

    /// <summary>Asks a route as any client would and reports who answered.</summary>
    /// <param name="address">The route.</param>
    /// <param name="path">The path, such as <c>/health</c>.</param>
    /// <param name="cancellation">Ends the question.</param>
    Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation);

    /// <summary>The last lines an instance wrote, oldest first; empty when there are none.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="count">How many lines at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation);
}
