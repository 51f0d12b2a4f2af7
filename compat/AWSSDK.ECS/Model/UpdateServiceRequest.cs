namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>UpdateServiceAsync</c>.</summary>
public class UpdateServiceRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>How it is rolled out.</value>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <value>How many tasks there should be.</value>
    public int? DesiredCount { get; set; }

    /// <value>Whether commands can be executed in the tasks.</value>
    public bool? EnableExecuteCommand { get; set; }

    /// <value>Whether tasks are replaced even though nothing changes.</value>
    public bool? ForceNewDeployment { get; set; }

    /// <value>How long a task is not asked after it started, in seconds.</value>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <value>Where the tasks are in the network.</value>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <value>The version of the platform.</value>
    public string? PlatformVersion { get; set; }

    /// <value>The service: its name or its ARN.</value>
    public string? Service { get; set; }

    /// <value>The task definition: family, family and revision, or ARN.</value>
    public string? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        DeploymentConfiguration = walk.Shape("deploymentConfiguration", DeploymentConfiguration);
        DesiredCount = walk.Number("desiredCount", DesiredCount);
        EnableExecuteCommand = walk.Flag("enableExecuteCommand", EnableExecuteCommand);
        ForceNewDeployment = walk.Flag("forceNewDeployment", ForceNewDeployment);
        HealthCheckGracePeriodSeconds = walk.Number("healthCheckGracePeriodSeconds", HealthCheckGracePeriodSeconds);
        NetworkConfiguration = walk.Shape("networkConfiguration", NetworkConfiguration);
        PlatformVersion = walk.Text("platformVersion", PlatformVersion);
        Service = walk.Text("service", Service);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
