namespace Amazon.ECS.Model;

/// <summary>Which container a target group leads to.</summary>
public class LoadBalancer : IShape
{
    /// <value>The name of the container.</value>
    public string? ContainerName { get; set; }

    /// <value>The port within the container.</value>
    public int? ContainerPort { get; set; }

    /// <value>The ARN of the target group.</value>
    public string? TargetGroupArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        ContainerName = walk.Text("containerName", ContainerName);
        ContainerPort = walk.Number("containerPort", ContainerPort);
        TargetGroupArn = walk.Text("targetGroupArn", TargetGroupArn);
    }
}
