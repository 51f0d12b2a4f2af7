namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>ListImagesAsync</c>.</summary>
public class ListImagesRequest : AmazonECRRequest, IShape
{
    /// <value>Which ones.</value>
    public ListImagesFilter? Filter { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxResults { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The name of the repository.</value>
    public string? RepositoryName { get; set; }

    void IShape.Walk(Walker walk)
    {
        Filter = walk.Shape("filter", Filter);
        MaxResults = walk.Number("maxResults", MaxResults);
        NextToken = walk.Text("nextToken", NextToken);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryName = walk.Text("repositoryName", RepositoryName);
    }
}
