using Shunt.Contract.App;

namespace Aws.Peers.Contract;

/// <summary>A version as clients would find it, were its tasks there: moto_server runs none.</summary>
/// <param name="commit">Its commit.</param>
/// <param name="behaviour">How it behaves.</param>
internal sealed class RunningVersion(string commit, AppBehaviour behaviour)
{
    private int _asked;

    /// <value>Whether its tasks come up and the load balancer finds them healthy.</value>
    public bool ComesUp => behaviour is { CrashesWith: null, NeverBinds: false, HealthStatus: 200 };

    private string Named => behaviour.Version.Length > 0 ? behaviour.Version : commit;

    /// <summary>What it answers.</summary>
    public (int Status, string Body) Answer(string host, string path) => path switch
    {
        "/health" => (host.StartsWith("app.", StringComparison.Ordinal) ? behaviour.AliasHealthStatus ?? behaviour.HealthStatus : behaviour.HealthStatus, ""),
        _ when behaviour.OtherStatus is { } status => (status, ""),
        "/version" => (200, behaviour.VersionBody ?? $$"""{"component":"app","version":"{{Named}}"}"""),
        "/" => Fails(Interlocked.Increment(ref _asked)) ? (500, "") : (200, Named),
        _ => (404, ""),
    };

    private bool Fails(int number) => number > behaviour.FailsAfter || (behaviour.FailsOneIn is { } one && number % one == 0);
}
