namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>CreateChangeSetAsync</c>.</summary>
public class CreateChangeSetRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>What the template may do that must be allowed by name, such as making roles.</value>
    public List<string>? Capabilities { get; set; }

    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>Whether a stack is created, updated, or takes in what exists; updated without.</value>
    public ChangeSetType? ChangeSetType { get; set; }

    /// <value>A token that makes a repeated request the same request.</value>
    public string? ClientToken { get; set; }

    /// <value>The parameters.</value>
    public List<Parameter>? Parameters { get; set; }

    /// <value>The role that CloudFormation takes on.</value>
    public string? RoleARN { get; set; }

    /// <value>What takes the update back.</value>
    public RollbackConfiguration? RollbackConfiguration { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    /// <value>The template itself.</value>
    public string? TemplateBody { get; set; }

    void IShape.Walk(Walker walk)
    {
        Capabilities = walk.Texts("Capabilities", Capabilities);
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        ChangeSetType = walk.Constant("ChangeSetType", ChangeSetType, ChangeSetType.FindValue);
        ClientToken = walk.Text("ClientToken", ClientToken);
        Parameters = walk.Shapes("Parameters", Parameters);
        RoleARN = walk.Text("RoleARN", RoleARN);
        RollbackConfiguration = walk.Shape("RollbackConfiguration", RollbackConfiguration);
        StackName = walk.Text("StackName", StackName);
        Tags = walk.Shapes("Tags", Tags);
        TemplateBody = walk.Text("TemplateBody", TemplateBody);
    }
}
