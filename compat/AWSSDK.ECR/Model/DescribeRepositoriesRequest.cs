namespace Amazon.ECR.Model;

/// <summary>What is asked of <c>DescribeRepositoriesAsync</c>.</summary>
public class DescribeRepositoriesRequest : AmazonECRRequest, IShape
{
    /// <value>How many at most on a page.</value>
    public int? MaxResults { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The account whose registry it is; one's own without.</value>
    public string? RegistryId { get; set; }

    /// <value>The names of the repositories; all of them without.</value>
    public List<string>? RepositoryNames { get; set; }

    void IShape.Walk(Walker walk)
    {
        MaxResults = walk.Number("maxResults", MaxResults);
        NextToken = walk.Text("nextToken", NextToken);
        RegistryId = walk.Text("registryId", RegistryId);
        RepositoryNames = walk.Texts("repositoryNames", RepositoryNames);
    }
}
