using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>ExecuteCommandAsync</c> answers.</summary>
public class ExecuteCommandResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The ARN of the cluster.</value>
    public string? ClusterArn { get; set; }

    /// <value>The ARN of the container.</value>
    public string? ContainerArn { get; set; }

    /// <value>The name of the container.</value>
    public string? ContainerName { get; set; }

    /// <value>Whether the command is interactive; only such commands are possible.</value>
    public bool? Interactive { get; set; }

    /// <value>The connection to it.</value>
    public Session? Session { get; set; }

    /// <value>The ARN of the task.</value>
    public string? TaskArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClusterArn = walk.Text("clusterArn", ClusterArn);
        ContainerArn = walk.Text("containerArn", ContainerArn);
        ContainerName = walk.Text("containerName", ContainerName);
        Interactive = walk.Flag("interactive", Interactive);
        Session = walk.Shape("session", Session);
        TaskArn = walk.Text("taskArn", TaskArn);
    }
}
