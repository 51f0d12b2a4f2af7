namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>What is asked of <c>GetResourcesAsync</c>.</summary>
public class GetResourcesRequest : AmazonResourceGroupsTaggingAPIRequest, IShape
{
    /// <value>Where the page begins; the first one without.</value>
    public string? PaginationToken { get; set; }

    /// <value>Only these resources.</value>
    public List<string>? ResourceARNList { get; set; }

    /// <value>Only these kinds, such as <c>ecs:service</c>.</value>
    public List<string>? ResourceTypeFilters { get; set; }

    /// <value>How many at most on a page.</value>
    public int? ResourcesPerPage { get; set; }

    /// <value>The tags; all of them must fit.</value>
    public List<TagFilter>? TagFilters { get; set; }

    void IShape.Walk(Walker walk)
    {
        PaginationToken = walk.Text("PaginationToken", PaginationToken);
        ResourceARNList = walk.Texts("ResourceARNList", ResourceARNList);
        ResourceTypeFilters = walk.Texts("ResourceTypeFilters", ResourceTypeFilters);
        ResourcesPerPage = walk.Number("ResourcesPerPage", ResourcesPerPage);
        TagFilters = walk.Shapes("TagFilters", TagFilters);
    }
}
