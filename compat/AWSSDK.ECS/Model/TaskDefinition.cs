namespace Amazon.ECS.Model;

/// <summary>One revision of a task definition.</summary>
public class TaskDefinition : IShape
{
    /// <value>The ARN of the task definition.</value>
    public string? TaskDefinitionArn { get; set; }

    void IShape.Walk(Walker walk)
    {
        TaskDefinitionArn = walk.Text("taskDefinitionArn", TaskDefinitionArn);
    }
}
