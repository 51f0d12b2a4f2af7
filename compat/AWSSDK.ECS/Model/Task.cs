namespace Amazon.ECS.Model;

/// <summary>A task as it is now.</summary>
public class Task : IShape
{
    /// <value>What it has besides containers.</value>
    public List<Attachment>? Attachments { get; set; }

    /// <value>The zone.</value>
    public string? AvailabilityZone { get; set; }

    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>Whether ECS and the task are connected.</value>
    public Connectivity? Connectivity { get; set; }

    /// <value>Since when.</value>
    public DateTime? ConnectivityAt { get; set; }

    /// <value>Its containers.</value>
    public List<Container>? Containers { get; set; }

    /// <value>Processor units; 1024 are one processor.</value>
    public string? Cpu { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>Where it should be in its life.</value>
    public string? DesiredStatus { get; set; }

    /// <value>Whether commands can be executed in the tasks.</value>
    public bool? EnableExecuteCommand { get; set; }

    /// <value>The group of the task: of a service, or a family.</value>
    public string? Group { get; set; }

    /// <value>Whether it is well.</value>
    public HealthStatus? HealthStatus { get; set; }

    /// <value>Where it is in its life.</value>
    public string? LastStatus { get; set; }

    /// <value>What runs the tasks.</value>
    public LaunchType? LaunchType { get; set; }

    /// <value>Memory in MiB.</value>
    public string? Memory { get; set; }

    /// <value>What differs from the task definition.</value>
    public TaskOverride? Overrides { get; set; }

    /// <value>The version of the platform.</value>
    public string? PlatformVersion { get; set; }

    /// <value>When pulling its images began.</value>
    public DateTime? PullStartedAt { get; set; }

    /// <value>When its images were there.</value>
    public DateTime? PullStoppedAt { get; set; }

    /// <value>When it began.</value>
    public DateTime? StartedAt { get; set; }

    /// <value>Who started it.</value>
    public string? StartedBy { get; set; }

    /// <value>A word for why it ended.</value>
    public TaskStopCode? StopCode { get; set; }

    /// <value>When it ended.</value>
    public DateTime? StoppedAt { get; set; }

    /// <value>Why it ended.</value>
    public string? StoppedReason { get; set; }

    /// <value>When it began to end.</value>
    public DateTime? StoppingAt { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>The ARN of the task.</value>
    public string? TaskArn { get; set; }

    /// <value>The ARN of the task definition.</value>
    public string? TaskDefinitionArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        Attachments = walk.Shapes("attachments", Attachments);
        AvailabilityZone = walk.Text("availabilityZone", AvailabilityZone);
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        Connectivity = walk.Constant("connectivity", Connectivity, Connectivity.FindValue);
        ConnectivityAt = walk.Time("connectivityAt", ConnectivityAt);
        Containers = walk.Shapes("containers", Containers);
        Cpu = walk.Text("cpu", Cpu);
        CreatedAt = walk.Time("createdAt", CreatedAt);
        DesiredStatus = walk.Text("desiredStatus", DesiredStatus);
        EnableExecuteCommand = walk.Flag("enableExecuteCommand", EnableExecuteCommand);
        Group = walk.Text("group", Group);
        HealthStatus = walk.Constant("healthStatus", HealthStatus, HealthStatus.FindValue);
        LastStatus = walk.Text("lastStatus", LastStatus);
        LaunchType = walk.Constant("launchType", LaunchType, LaunchType.FindValue);
        Memory = walk.Text("memory", Memory);
        Overrides = walk.Shape("overrides", Overrides);
        PlatformVersion = walk.Text("platformVersion", PlatformVersion);
        PullStartedAt = walk.Time("pullStartedAt", PullStartedAt);
        PullStoppedAt = walk.Time("pullStoppedAt", PullStoppedAt);
        StartedAt = walk.Time("startedAt", StartedAt);
        StartedBy = walk.Text("startedBy", StartedBy);
        StopCode = walk.Constant("stopCode", StopCode, TaskStopCode.FindValue);
        StoppedAt = walk.Time("stoppedAt", StoppedAt);
        StoppedReason = walk.Text("stoppedReason", StoppedReason);
        StoppingAt = walk.Time("stoppingAt", StoppingAt);
        Tags = walk.Shapes("tags", Tags);
        TaskArn = walk.Text("taskArn", TaskArn);
        TaskDefinitionArn = walk.Text("taskDefinitionArn", TaskDefinitionArn);
    }
}
