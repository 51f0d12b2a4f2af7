using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>GetTemplateAsync</c> answers.</summary>
public class GetTemplateResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Which forms of it can be read.</value>
    public List<string>? StagesAvailable { get; set; }

    /// <value>The template itself.</value>
    public string? TemplateBody { get; set; }

    void IShape.Walk(Walker walk)
    {
        StagesAvailable = walk.Texts("StagesAvailable", StagesAvailable);
        TemplateBody = walk.Text("TemplateBody", TemplateBody);
    }
}
