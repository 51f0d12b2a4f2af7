using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>DescribeDBClustersAsync</c> answers.</summary>
public class DescribeDBClustersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The clusters.</value>
    public List<DBCluster>? DBClusters { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? Marker { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusters = walk.Shapes("DBClusters", DBClusters, "DBCluster");
        Marker = walk.Text("Marker", Marker);
    }
}
