namespace Amazon.RDS.Model;

/// <summary>What is asked of <c>DescribeDBClusterSnapshotsAsync</c>.</summary>
public class DescribeDBClusterSnapshotsRequest : AmazonRDSRequest, IShape
{
    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    /// <value>The name of the snapshot.</value>
    public string? DBClusterSnapshotIdentifier { get; set; }

    /// <value>Which ones.</value>
    public List<Filter>? Filters { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxRecords { get; set; }

    /// <value>How it was made.</value>
    public string? SnapshotType { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
        DBClusterSnapshotIdentifier = walk.Text("DBClusterSnapshotIdentifier", DBClusterSnapshotIdentifier);
        Filters = walk.Shapes("Filters", Filters, "Filter");
        Marker = walk.Text("Marker", Marker);
        MaxRecords = walk.Number("MaxRecords", MaxRecords);
        SnapshotType = walk.Text("SnapshotType", SnapshotType);
    }
}
