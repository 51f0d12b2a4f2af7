using System.Globalization;

namespace Shunt.Aws.Services;

/// <summary>Judges a release's service by its own deployment. That a service is stable says nothing: it is so after ECS has taken the release back, too.</summary>
internal static class ServiceRules
{
    private const string Healthy = "healthy";

    /// <summary>Judges a service.</summary>
    /// <param name="state">What AWS says.</param>
    /// <param name="taskDefinition">The task definition of this release.</param>
    /// <returns>The verdict; a wait that has come to its limit while this is <see cref="ServiceVerdict.Rolling"/> has found nothing out.</returns>
    public static ServiceFinding Judge(ServiceState state, string taskDefinition)
    {
        if (state.Status is null or "INACTIVE")
            return new ServiceFinding(ServiceVerdict.Absent);
        if (state.Status == "DRAINING")
            return new ServiceFinding(ServiceVerdict.Failed, "its service is being deleted");

        // The newest first: ECS starts a second deployment of the earlier task definition when it takes a release back.
        var primary = state.Deployments.FirstOrDefault(deployment => deployment.Status == "PRIMARY");
        var own = state.Deployments.FirstOrDefault(deployment => deployment.TaskDefinition == taskDefinition);
        if (own is { RolloutState: "FAILED" })
            return new ServiceFinding(ServiceVerdict.Failed, Because(state, own));
        if (primary is not null && primary.TaskDefinition != taskDefinition)
            return new ServiceFinding(ServiceVerdict.Failed, $"ECS runs '{primary.TaskDefinition}' instead{(state.StoppedReasons.Count > 0 ? $" ({state.StoppedReasons[0]})" : "")}");
        if (own is null)
            return new ServiceFinding(ServiceVerdict.Rolling, "ECS has not begun to start it");

        var healthy = state.Targets.Count(target => target == Healthy);
        if (own.RolloutState == "COMPLETED" && own.Running >= state.Desired && healthy >= state.Desired)
            return new ServiceFinding(ServiceVerdict.Serves);

        return new ServiceFinding(ServiceVerdict.Rolling, string.Create(
            CultureInfo.InvariantCulture,
            $"{own.Running} of {state.Desired} tasks run, and the load balancer finds {healthy} healthy{(state.StoppedReasons.Count > 0 ? $"; a task stopped: {state.StoppedReasons[0]}" : "")}"));
    }

    private static string Because(ServiceState state, ServiceDeployment own) =>
        state.StoppedReasons.Count > 0 ? state.StoppedReasons[0]
        : own.RolloutReason.Length > 0 ? own.RolloutReason
        : string.Create(CultureInfo.InvariantCulture, $"{own.Failed} of its tasks failed");
}
