namespace Amazon.RDS.Model;

/// <summary>A snapshot of a database cluster.</summary>
public class DBClusterSnapshot : IShape
{
    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    /// <value>Its ARN.</value>
    public string? DBClusterSnapshotArn { get; set; }

    /// <value>The name of the snapshot.</value>
    public string? DBClusterSnapshotIdentifier { get; set; }

    /// <value>The kind of database.</value>
    public string? Engine { get; set; }

    /// <value>Its version.</value>
    public string? EngineVersion { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KmsKeyId { get; set; }

    /// <value>How far it is, in percent.</value>
    public int? PercentProgress { get; set; }

    /// <value>When it was made.</value>
    public DateTime? SnapshotCreateTime { get; set; }

    /// <value>How it was made.</value>
    public string? SnapshotType { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>Whether it is encrypted.</value>
    public bool? StorageEncrypted { get; set; }

    /// <value>Its tags.</value>
    public List<Tag>? TagList { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
        DBClusterSnapshotArn = walk.Text("DBClusterSnapshotArn", DBClusterSnapshotArn);
        DBClusterSnapshotIdentifier = walk.Text("DBClusterSnapshotIdentifier", DBClusterSnapshotIdentifier);
        Engine = walk.Text("Engine", Engine);
        EngineVersion = walk.Text("EngineVersion", EngineVersion);
        KmsKeyId = walk.Text("KmsKeyId", KmsKeyId);
        PercentProgress = walk.Number("PercentProgress", PercentProgress);
        SnapshotCreateTime = walk.Time("SnapshotCreateTime", SnapshotCreateTime);
        SnapshotType = walk.Text("SnapshotType", SnapshotType);
        Status = walk.Text("Status", Status);
        StorageEncrypted = walk.Flag("StorageEncrypted", StorageEncrypted);
        TagList = walk.Shapes("TagList", TagList, "Tag");
    }
}
