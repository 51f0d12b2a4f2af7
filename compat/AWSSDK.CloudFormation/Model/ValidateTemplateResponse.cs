using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>What <c>ValidateTemplateAsync</c> answers.</summary>
public class ValidateTemplateResponse : AmazonWebServiceResponse, IShape
{
    /// <value>What the template may do that must be allowed by name, such as making roles.</value>
    public List<string>? Capabilities { get; set; }

    /// <value>Why they are asked for.</value>
    public string? CapabilitiesReason { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>The parameters.</value>
    public List<TemplateParameter>? Parameters { get; set; }

    void IShape.Walk(Walker walk)
    {
        Capabilities = walk.Texts("Capabilities", Capabilities);
        CapabilitiesReason = walk.Text("CapabilitiesReason", CapabilitiesReason);
        Description = walk.Text("Description", Description);
        Parameters = walk.Shapes("Parameters", Parameters);
    }
}
