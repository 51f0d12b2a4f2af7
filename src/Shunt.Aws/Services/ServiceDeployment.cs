namespace Shunt.Aws.Services;

/// <summary>One deployment of a service.</summary>
/// <param name="Id">Its id, such as <c>ecs-svc/1234</c>: the one thing that tells two deployments of the same task definition apart.</param>
/// <param name="TaskDefinition">The task definition that it starts.</param>
/// <param name="Status"><c>PRIMARY</c>, the newest; <c>ACTIVE</c>, which is being replaced; <c>INACTIVE</c>.</param>
/// <param name="RolloutState"><c>IN_PROGRESS</c>, <c>COMPLETED</c>, <c>FAILED</c>.</param>
/// <param name="RolloutReason">What ECS says of it.</param>
/// <param name="Running">How many of its tasks run.</param>
/// <param name="Failed">How many of its tasks failed.</param>
internal sealed record ServiceDeployment(string Id, string TaskDefinition, string Status, string RolloutState, string RolloutReason, int Running, int Failed);
