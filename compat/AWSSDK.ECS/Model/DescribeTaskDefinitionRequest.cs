namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>DescribeTaskDefinitionAsync</c>.</summary>
public class DescribeTaskDefinitionRequest : AmazonECSRequest, IShape
{
    /// <value>What else is told, such as tags.</value>
    public List<string>? Include { get; set; }

    /// <value>The task definition: family, family and revision, or ARN.</value>
    public string? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        Include = walk.Texts("include", Include);
        TaskDefinition = walk.Text("taskDefinition", TaskDefinition);
    }
}
