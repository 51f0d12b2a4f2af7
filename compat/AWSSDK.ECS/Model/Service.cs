namespace Amazon.ECS.Model;

/// <summary>A service as it is now.</summary>
public class Service : IShape
{
    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>The ARN of the deployment that is under way, or was the last.</value>
    public string? CurrentServiceDeployment { get; set; }

    /// <value>How it is rolled out.</value>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <value>Its rollouts: the primary one, and those that give way.</value>
    public List<Deployment>? Deployments { get; set; }

    /// <value>How many tasks there should be.</value>
    public int? DesiredCount { get; set; }

    /// <value>Whether commands can be executed in the tasks.</value>
    public bool? EnableExecuteCommand { get; set; }

    /// <value>What happened, the newest first.</value>
    public List<ServiceEvent>? Events { get; set; }

    /// <value>How long a task is not asked after it started, in seconds.</value>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <value>What runs the tasks.</value>
    public LaunchType? LaunchType { get; set; }

    /// <value>The target groups that lead to it.</value>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <value>Where the tasks are in the network.</value>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <value>How many tasks are starting.</value>
    public int? PendingCount { get; set; }

    /// <value>The version of the platform.</value>
    public string? PlatformVersion { get; set; }

    /// <value>How many tasks run.</value>
    public int? RunningCount { get; set; }

    /// <value>The ARN of the service.</value>
    public string? ServiceArn { get; set; }

    /// <value>The name of the service.</value>
    public string? ServiceName { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>The task definition: family, family and revision, or ARN.</value>
    public string? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        CreatedAt = walk.Time("createdAt", CreatedAt);
        CurrentServiceDeployment = walk.Text("currentServiceDeployment", CurrentServiceDeployment);
        DeploymentConfiguration = walk.Shape("deploymentConfiguration", DeploymentConfiguration);
        Deployments = walk.Shapes("deployments", Deployments);
        DesiredCount = walk.Number("desiredCount", DesiredCount);
        EnableExecuteCommand = walk.Flag("enableExecuteCommand", EnableExecuteCommand);
        Events = walk.Shapes("events", Events);
        HealthCheckGracePeriodSeconds = walk.Number("healthCheckGracePeriodSeconds", HealthCheckGracePeriodSeconds);
        LaunchType = walk.Constant("launchType", LaunchType, LaunchType.FindValue);
        LoadBalancers = walk.Shapes("loadBalancers", LoadBalancers);
        NetworkConfiguration = walk.Shape("networkConfiguration", NetworkConfiguration);
        PendingCount = walk.Number("pendingCount", PendingCount);
        PlatformVersion = walk.Text("platformVersion", PlatformVersion);
        RunningCount = walk.Number("runningCount", RunningCount);
        ServiceArn = walk.Text("serviceArn", ServiceArn);
        ServiceName = walk.Text("serviceName", ServiceName);
        Status = walk.Text("status", Status);
        Tags = walk.Shapes("tags", Tags);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
