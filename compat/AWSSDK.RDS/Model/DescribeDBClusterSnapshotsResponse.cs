using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>DescribeDBClusterSnapshotsAsync</c> answers.</summary>
public class DescribeDBClusterSnapshotsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The snapshots.</value>
    public List<DBClusterSnapshot>? DBClusterSnapshots { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshots = walk.Shapes("DBClusterSnapshots", DBClusterSnapshots, "DBClusterSnapshot");
    }
}
