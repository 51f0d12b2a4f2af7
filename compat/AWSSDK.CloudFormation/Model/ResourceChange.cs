namespace Amazon.CloudFormation.Model;

/// <summary>What becomes of one resource.</summary>
public class ResourceChange : IShape
{
    /// <value>What becomes of it: added, changed, removed, imported, or not known yet.</value>
    public ChangeAction? Action { get; set; }

    /// <value>The resource afterwards, as JSON, when values were asked for.</value>
    public string? AfterContext { get; set; }

    /// <value>The resource before, as JSON, when values were asked for.</value>
    public string? BeforeContext { get; set; }

    /// <value>More about it.</value>
    public List<ResourceChangeDetail>? Details { get; set; }

    /// <value>Its name in the template.</value>
    public string? LogicalResourceId { get; set; }

    /// <value>What it is called in the account.</value>
    public string? PhysicalResourceId { get; set; }

    /// <value>What the resource's policies do with it: delete it, keep it, or keep a snapshot.</value>
    public PolicyAction? PolicyAction { get; set; }

    /// <value>Whether the resource is made anew.</value>
    public Replacement? Replacement { get; set; }

    /// <value>What it is, such as <c>AWS::ECS::Service</c>.</value>
    public string? ResourceType { get; set; }

    /// <value>Which of its attributes change.</value>
    public List<string>? Scope { get; set; }

    void IShape.Walk(Walker walk)
    {
        Action = walk.Constant("Action", Action, ChangeAction.FindValue);
        AfterContext = walk.Text("AfterContext", AfterContext);
        BeforeContext = walk.Text("BeforeContext", BeforeContext);
        Details = walk.Shapes("Details", Details);
        LogicalResourceId = walk.Text("LogicalResourceId", LogicalResourceId);
        PhysicalResourceId = walk.Text("PhysicalResourceId", PhysicalResourceId);
        PolicyAction = walk.Constant("PolicyAction", PolicyAction, PolicyAction.FindValue);
        Replacement = walk.Constant("Replacement", Replacement, Replacement.FindValue);
        ResourceType = walk.Text("ResourceType", ResourceType);
        Scope = walk.Texts("Scope", Scope);
    }
}
