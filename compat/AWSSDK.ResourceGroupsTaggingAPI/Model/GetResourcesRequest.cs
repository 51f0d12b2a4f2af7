namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>What is asked of <c>GetResourcesAsync</c>.</summary>
public class GetResourcesRequest : AmazonResourceGroupsTaggingAPIRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? PaginationToken { get; set; }

    /// <value>The tags; all of them must fit.</value>
    public List<TagFilter>? TagFilters { get; set; }

    void IShape.Walk(Walker walk)
    {
        PaginationToken = walk.Text("PaginationToken", PaginationToken);
        TagFilters = walk.Shapes("TagFilters", TagFilters);
    }
}
