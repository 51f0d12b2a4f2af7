namespace Amazon.CloudFormation.Model;

/// <summary>A resource of a stack in a list.</summary>
public class StackResourceSummary : IShape
{
    /// <value>When it was changed last.</value>
    public DateTime? LastUpdatedTimestamp { get; set; }

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

    void IShape.Walk(Walker walk)
    {
        LastUpdatedTimestamp = walk.Time("LastUpdatedTimestamp", LastUpdatedTimestamp);
        LogicalResourceId = walk.Text("LogicalResourceId", LogicalResourceId);
        PhysicalResourceId = walk.Text("PhysicalResourceId", PhysicalResourceId);
        ResourceStatus = walk.Constant("ResourceStatus", ResourceStatus, ResourceStatus.FindValue);
        ResourceStatusReason = walk.Text("ResourceStatusReason", ResourceStatusReason);
        ResourceType = walk.Text("ResourceType", ResourceType);
    }
}
