namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>ValidateTemplateAsync</c>.</summary>
public class ValidateTemplateRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>The template itself.</value>
    public string? TemplateBody { get; set; }

    /// <value>Where the template is, in S3.</value>
    public string? TemplateURL { get; set; }

    void IShape.Walk(Walker walk)
    {
        TemplateBody = walk.Text("TemplateBody", TemplateBody);
        TemplateURL = walk.Text("TemplateURL", TemplateURL);
    }
}
