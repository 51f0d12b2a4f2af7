namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>ListServiceDeploymentsAsync</c>.</summary>
public class ListServiceDeploymentsRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>Made within which span.</value>
    public CreatedAt? CreatedAt { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxResults { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The service: its name or its ARN.</value>
    public string? Service { get; set; }

    /// <value>Only those that are there in their life.</value>
    public List<string>? Status { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        CreatedAt = walk.Shape("createdAt", CreatedAt);
        MaxResults = walk.Number("maxResults", MaxResults);
        NextToken = walk.Text("nextToken", NextToken);
        Service = walk.Text("service", Service);
        Status = walk.Texts("status", Status);
    }
}
