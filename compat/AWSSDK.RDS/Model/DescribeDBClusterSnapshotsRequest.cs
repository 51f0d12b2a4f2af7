namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>DescribeDBClusterSnapshotsAsync</c>.</summary>
public class DescribeDBClusterSnapshotsRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the snapshot.</value>
    public string? DBClusterSnapshotIdentifier { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshotIdentifier = walk.Text("DBClusterSnapshotIdentifier", DBClusterSnapshotIdentifier);
    }
}
