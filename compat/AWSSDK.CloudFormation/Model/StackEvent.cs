namespace Amazon.CloudFormation.Model;

/// <summary>One thing that happened to a stack.</summary>
public class StackEvent : IShape
{
    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientRequestToken { get; set; }

    /// <value>Its id.</value>
    public string? EventId { get; set; }

    /// <value>Its name in the template.</value>
    public string? LogicalResourceId { get; set; }

    /// <value>What it is called in the account.</value>
    public string? PhysicalResourceId { get; set; }

    /// <value>Where it is in its life.</value>
    public ResourceStatus? ResourceStatus { get; set; }

    /// <value>Why.</value>
    public string? ResourceStatusReason { get; set; }

    /// <value>What it is, such as <c>AWS::ECS::Service</c>.</value>
    public string? ResourceType { get; set; }

    /// <value>The ARN of the stack.</value>
    public string? StackId { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>When.</value>
    public DateTime? Timestamp { get; set; }

    void IShape.Walk(Walker walk)
    {
        ClientRequestToken = walk.Text("ClientRequestToken", ClientRequestToken);
        EventId = walk.Text("EventId", EventId);
        LogicalResourceId = walk.Text("LogicalResourceId", LogicalResourceId);
        PhysicalResourceId = walk.Text("PhysicalResourceId", PhysicalResourceId);
        ResourceStatus = walk.Constant("ResourceStatus", ResourceStatus, ResourceStatus.FindValue);
        ResourceStatusReason = walk.Text("ResourceStatusReason", ResourceStatusReason);
        ResourceType = walk.Text("ResourceType", ResourceType);
        StackId = walk.Text("StackId", StackId);
        StackName = walk.Text("StackName", StackName);
        Timestamp = walk.Time("Timestamp", Timestamp);
    }
}
