namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>RunTaskAsync</c>.</summary>
public class RunTaskRequest : AmazonECSRequest, IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientToken { get; set; }

    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>How many, 1 to 10; 1 without.</value>
    public int? Count { get; set; }

    /// <value>Whether commands can be executed in the tasks.</value>
    public bool? EnableExecuteCommand { get; set; }

    /// <value>The group of the task: of a service, or a family.</value>
    public string? Group { get; set; }

    /// <value>What runs the tasks.</value>
    public LaunchType? LaunchType { get; set; }

    /// <value>Where the tasks are in the network.</value>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

    /// <value>What differs from the task definition.</value>
    public TaskOverride? Overrides { get; set; }

    /// <value>The version of the platform.</value>
    public string? PlatformVersion { get; set; }

    /// <value>Whose tags the tasks get.</value>
    public PropagateTags? PropagateTags { get; set; }

    /// <value>Who started it.</value>
    public string? StartedBy { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>The task definition: family, family and revision, or ARN.</value>
    public string? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientToken = walk.Token("clientToken", ClientToken);
        Cluster = walk.Text("cluster", Cluster);
        Count = walk.Number("count", Count);
        EnableExecuteCommand = walk.Flag("enableExecuteCommand", EnableExecuteCommand);
        Group = walk.Text("group", Group);
        LaunchType = walk.Constant("launchType", LaunchType, LaunchType.FindValue);
        NetworkConfiguration = walk.Shape("networkConfiguration", NetworkConfiguration);
        Overrides = walk.Shape("overrides", Overrides);
        PlatformVersion = walk.Text("platformVersion", PlatformVersion);
        PropagateTags = walk.Constant("propagateTags", PropagateTags, PropagateTags.FindValue);
        StartedBy = walk.Text("startedBy", StartedBy);
        Tags = walk.Shapes("tags", Tags);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
