namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>ExecuteCommandAsync</c>.</summary>
public class ExecuteCommandRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>The command line.</value>
    public string? Command { get; set; }

    /// <value>The container's name; not needed when there is only one.</value>
    public string? Container { get; set; }

    /// <value>Whether the command is interactive; only such commands are possible.</value>
    public bool? Interactive { get; set; }

    /// <value>The task: its id or its ARN.</value>
    public string? Task { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        Command = walk.Text("command", Command);
        Container = walk.Text("container", Container);
        Interactive = walk.Flag("interactive", Interactive);
        Task = walk.Text("task", Task);
    }
}
