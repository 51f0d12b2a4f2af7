using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>What <c>GetResourcesAsync</c> answers.</summary>
public class GetResourcesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; empty on the last.</value>
    public string? PaginationToken { get; set; }

    /// <value>The resources, with their tags.</value>
    public List<ResourceTagMapping>? ResourceTagMappingList { get; set; }

    void IShape.Walk(Walker walk)
    {
        PaginationToken = walk.Text("PaginationToken", PaginationToken);
        ResourceTagMappingList = walk.Shapes("ResourceTagMappingList", ResourceTagMappingList);
    }
}
