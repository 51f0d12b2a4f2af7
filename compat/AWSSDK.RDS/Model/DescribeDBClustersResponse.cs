using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>DescribeDBClustersAsync</c> answers.</summary>
public class DescribeDBClustersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The clusters.</value>
    public List<DBCluster>? DBClusters { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusters = walk.Shapes("DBClusters", DBClusters, "DBCluster");
    }
}
