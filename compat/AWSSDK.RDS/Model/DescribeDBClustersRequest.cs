namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>DescribeDBClustersAsync</c>.</summary>
public class DescribeDBClustersRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    /// <value>Which ones.</value>
    public List<Filter>? Filters { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxRecords { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
        Filters = walk.Shapes("Filters", Filters, "Filter");
        Marker = walk.Text("Marker", Marker);
        MaxRecords = walk.Number("MaxRecords", MaxRecords);
    }
}
