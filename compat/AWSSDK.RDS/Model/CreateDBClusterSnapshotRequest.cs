namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>CreateDBClusterSnapshotAsync</c>.</summary>
public class CreateDBClusterSnapshotRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    /// <value>The name of the snapshot.</value>
    public string? DBClusterSnapshotIdentifier { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
        DBClusterSnapshotIdentifier = walk.Text("DBClusterSnapshotIdentifier", DBClusterSnapshotIdentifier);
        Tags = walk.Shapes("Tags", Tags, "Tag");
    }
}
