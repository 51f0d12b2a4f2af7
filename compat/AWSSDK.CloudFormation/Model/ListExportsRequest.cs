namespace Amazon.CloudFormation.Model;

/// <summary>What is asked of <c>ListExportsAsync</c>.</summary>
public class ListExportsRequest : AmazonCloudFormationRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
    }
}
