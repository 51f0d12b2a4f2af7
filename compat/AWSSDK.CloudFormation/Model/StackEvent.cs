namespace Amazon.CloudFormation.Model;

/// <summary>One thing that happened to a stack.</summary>
public class StackEvent : IShape
{
    /// <value>Its name in the template.</value>
    public string? LogicalResourceId { get; set; }

    /// <value>Where it is in its life.</value>
    public ResourceStatus? ResourceStatus { get; set; }

    /// <value>Why.</value>
    public string? ResourceStatusReason { get; set; }

    /// <value>What it is, such as <c>AWS::ECS::Service</c>.</value>
    public string? ResourceType { get; set; }

    void IShape.Walk(Walker walk)
    {
        LogicalResourceId = walk.Text("LogicalResourceId", LogicalResourceId);
        ResourceStatus = walk.Constant("ResourceStatus", ResourceStatus, ResourceStatus.FindValue);
        ResourceStatusReason = walk.Text("ResourceStatusReason", ResourceStatusReason);
        ResourceType = walk.Text("ResourceType", ResourceType);
    }
}
