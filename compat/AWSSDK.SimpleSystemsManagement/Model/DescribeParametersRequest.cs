namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>What is asked of <c>DescribeParametersAsync</c>.</summary>
public class DescribeParametersRequest : AmazonSimpleSystemsManagementRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>Which parameters.</value>
    public List<ParameterStringFilter>? ParameterFilters { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextToken = walk.Text("NextToken", NextToken);
        ParameterFilters = walk.Shapes("ParameterFilters", ParameterFilters);
    }
}
