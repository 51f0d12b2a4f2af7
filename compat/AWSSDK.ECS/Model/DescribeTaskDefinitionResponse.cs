using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeTaskDefinitionAsync</c> answers.</summary>
public class DescribeTaskDefinitionResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>The task definition.</value>
    public TaskDefinition? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        Tags = walk.Shapes("tags", Tags);
        TaskDefinition = walk.Shape("taskDefinition", TaskDefinition);
    }
}
