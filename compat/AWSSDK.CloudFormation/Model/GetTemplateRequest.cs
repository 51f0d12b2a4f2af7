namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>GetTemplateAsync</c>.</summary>
public class GetTemplateRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The name of the change set, or its ARN.</value>
    public string? ChangeSetName { get; set; }

    /// <value>The name of the stack, or its ARN.</value>
    public string? StackName { get; set; }

    /// <value>Whether as it was given, or as it was understood.</value>
    public TemplateStage? TemplateStage { get; set; }

    void IShape.Walk(Walker walk)
    {
        ChangeSetName = walk.Text("ChangeSetName", ChangeSetName);
        StackName = walk.Text("StackName", StackName);
        TemplateStage = walk.Constant("TemplateStage", TemplateStage, TemplateStage.FindValue);
    }
}
