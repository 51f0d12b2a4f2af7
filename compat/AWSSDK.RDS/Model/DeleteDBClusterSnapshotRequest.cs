namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>DeleteDBClusterSnapshotAsync</c>.</summary>
public class DeleteDBClusterSnapshotRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the snapshot.</value>
    public string? DBClusterSnapshotIdentifier { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshotIdentifier = walk.Text("DBClusterSnapshotIdentifier", DBClusterSnapshotIdentifier);
    }
}
