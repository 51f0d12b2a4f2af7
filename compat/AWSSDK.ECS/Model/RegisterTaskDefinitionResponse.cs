using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>RegisterTaskDefinitionAsync</c> answers.</summary>
public class RegisterTaskDefinitionResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The task definition with its new number.</value>
    public TaskDefinition? TaskDefinition { get; set; }

    void IShape.Walk(Walker walk)
    {
        TaskDefinition = walk.Shape("taskDefinition", TaskDefinition);
    }
}
