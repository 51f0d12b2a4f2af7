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

    /// <value>What runs the tasks.</value>
    public LaunchType? LaunchType { get; set; }

    /// <value>Where the tasks are in the network.</value>
    public NetworkConfiguration? NetworkConfiguration { get; set; }

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
        LaunchType = walk.Constant("launchType", LaunchType, LaunchType.FindValue);
        NetworkConfiguration = walk.Shape("networkConfiguration", NetworkConfiguration);
        StartedBy = walk.Text("startedBy", StartedBy);
        Tags = walk.Shapes("tags", Tags);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
