using Shunt.Aws.Services;

namespace Shunt.Aws.Tests.Services;

/// <summary>What ECS and the load balancer say, and what it means for the release.</summary>
public sealed class ServiceRulesTests
{
    private const string Ours = "task-definition/shop:7";
    private const string Earlier = "task-definition/shop:6";

    [Fact]
    public void A_release_serves_when_its_own_deployment_completed_and_the_load_balancer_finds_all_tasks_healthy()
    {
        var finding = ServiceRules.Judge(Service([Deployment(Ours)], ["healthy", "healthy"]), Ours);

        Assert.Equal(new ServiceFinding(ServiceVerdict.Serves), finding);
    }

    [Fact]
    public void A_service_that_is_stable_after_the_circuit_breaker_took_it_back_has_failed()
    {
        var state = Service([Deployment(Earlier)], ["healthy", "healthy"]);

        var finding = ServiceRules.Judge(state, Ours);

        Assert.Equal(new ServiceFinding(ServiceVerdict.Failed, $"ECS runs '{Earlier}' instead"), finding);
    }

    [Fact]
    public void A_release_that_is_being_taken_back_has_failed_though_its_tasks_still_run()
    {
        var state = Service([Deployment(Earlier, rollout: "IN_PROGRESS", running: 0), Deployment(Ours, status: "ACTIVE")], ["healthy", "healthy"]) with
        {
            StoppedReasons = ["Essential container in task exited (137)"],
        };

        var finding = ServiceRules.Judge(state, Ours);

        Assert.Equal(new ServiceFinding(ServiceVerdict.Failed, $"ECS runs '{Earlier}' instead (Essential container in task exited (137))"), finding);
    }

    [Theory]
    [InlineData("CannotPullContainerError: manifest unknown", "CannotPullContainerError: manifest unknown")]
    [InlineData(null, "ECS deployment circuit breaker: tasks failed to start.")]
    public void A_deployment_that_failed_says_why(string? stopped, string expected)
    {
        var state = Service([Deployment(Ours, rollout: "FAILED", reason: "ECS deployment circuit breaker: tasks failed to start.", running: 0)], []) with
        {
            StoppedReasons = stopped is null ? [] : [stopped],
        };

        var finding = ServiceRules.Judge(state, Ours);

        Assert.Equal(new ServiceFinding(ServiceVerdict.Failed, expected), finding);
    }

    [Theory]
    [InlineData("initial")]
    [InlineData("unhealthy")]
    [InlineData("draining")]
    [InlineData("unused")]
    [InlineData("unavailable")]
    [InlineData("unhealthy.draining")]
    public void A_task_that_the_load_balancer_does_not_find_healthy_is_still_on_its_way(string target)
    {
        var finding = ServiceRules.Judge(Service([Deployment(Ours)], ["healthy", target]), Ours);

        Assert.Equal(new ServiceFinding(ServiceVerdict.Rolling, "2 of 2 tasks run, and the load balancer finds 1 healthy"), finding);
    }

    [Theory]
    [InlineData("IN_PROGRESS", 2)]
    [InlineData("COMPLETED", 1)]
    public void A_deployment_that_has_not_arrived_is_rolling_and_not_failed(string rollout, int running)
    {
        var finding = ServiceRules.Judge(Service([Deployment(Ours, rollout: rollout, running: running)], ["healthy", "healthy"]), Ours);

        Assert.Equal(ServiceVerdict.Rolling, finding.Verdict);
    }

    [Theory]
    [InlineData(null, "Absent")]
    [InlineData("INACTIVE", "Absent")]
    [InlineData("DRAINING", "Failed")]
    [InlineData("ACTIVE", "Rolling")]
    public void A_service_without_a_deployment_is_judged_by_its_status(string? status, string verdict)
    {
        var finding = ServiceRules.Judge(Service([], []) with { Status = status }, Ours);

        Assert.Equal(verdict, finding.Verdict.ToString());
    }

    private static ServiceState Service(IReadOnlyList<ServiceDeployment> deployments, IReadOnlyList<string> targets) =>
        new() { Status = "ACTIVE", Desired = 2, Deployments = deployments, Targets = targets };

    private static ServiceDeployment Deployment(string definition, string status = "PRIMARY", string rollout = "COMPLETED", string reason = "", int running = 2) =>
        new($"ecs-svc/{definition[^1]}", definition, status, rollout, reason, running, Failed: rollout == "FAILED" ? 3 : 0);
}
