namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>DescribeDBClustersAsync</c>.</summary>
public class DescribeDBClustersRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
    }
}
