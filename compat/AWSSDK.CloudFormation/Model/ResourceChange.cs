namespace Amazon.CloudFormation.Model;

/// <summary>What becomes of one resource.</summary>
public class ResourceChange : IShape
{
    /// <value>What becomes of it: added, changed, removed, imported, or not known yet.</value>
    public ChangeAction? Action { get; set; }

    /// <value>Its name in the template.</value>
    public string? LogicalResourceId { get; set; }

    /// <value>Whether the resource is made anew.</value>
    public Replacement? Replacement { get; set; }

    /// <value>What it is, such as <c>AWS::ECS::Service</c>.</value>
    public string? ResourceType { get; set; }

    void IShape.Walk(Walker walk)
    {
        Action = walk.Constant("Action", Action, ChangeAction.FindValue);
        LogicalResourceId = walk.Text("LogicalResourceId", LogicalResourceId);
        Replacement = walk.Constant("Replacement", Replacement, Replacement.FindValue);
        ResourceType = walk.Text("ResourceType", ResourceType);
    }
}
