namespace Shunt.Aws.Services;

/// <summary>Whether a release's service serves.</summary>
internal enum ServiceVerdict
{
    /// <summary>There is no service.</summary>
    Absent,

    /// <summary>It is on its way; whether it arrives is open.</summary>
    Rolling,

    /// <summary>All its tasks are of this release, and the load balancer finds them healthy.</summary>
    Serves,

    /// <summary>It will not come up.</summary>
    Failed,
}
