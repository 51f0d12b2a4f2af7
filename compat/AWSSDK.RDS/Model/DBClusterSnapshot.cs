namespace Amazon.RDS.Model;

/// <summary>A snapshot of a database cluster.</summary>
public class DBClusterSnapshot : IShape
{
    /// <value>Its ARN.</value>
    public string? DBClusterSnapshotArn { get; set; }

    /// <value>How far it is, in percent.</value>
    public int? PercentProgress { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshotArn = walk.Text("DBClusterSnapshotArn", DBClusterSnapshotArn);
        PercentProgress = walk.Number("PercentProgress", PercentProgress);
        Status = walk.Text("Status", Status);
    }
}
