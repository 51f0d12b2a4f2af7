namespace Amazon.RDS.Model;

/// <summary>A database cluster as it is now.</summary>
public class DBCluster : IShape
{
    /// <value>How long backups are kept, in days.</value>
    public int? BackupRetentionPeriod { get; set; }

    /// <value>Its ARN.</value>
    public string? DBClusterArn { get; set; }

    /// <value>The name of the cluster.</value>
    public string? DBClusterIdentifier { get; set; }

    /// <value>Its instances.</value>
    public List<DBClusterMember>? DBClusterMembers { get; set; }

    /// <value>The database that was made with it.</value>
    public string? DatabaseName { get; set; }

    /// <value>Whether it is protected from being deleted.</value>
    public bool? DeletionProtection { get; set; }

    /// <value>Where it is reached.</value>
    public string? Endpoint { get; set; }

    /// <value>The kind of database.</value>
    public string? Engine { get; set; }

    /// <value>Its version.</value>
    public string? EngineVersion { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KmsKeyId { get; set; }

    /// <value>Where the password is, when RDS keeps it.</value>
    public MasterUserSecret? MasterUserSecret { get; set; }

    /// <value>The first user's name.</value>
    public string? MasterUsername { get; set; }

    /// <value>The port.</value>
    public int? Port { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>Whether it is encrypted.</value>
    public bool? StorageEncrypted { get; set; }

    /// <value>Its tags.</value>
    public List<Tag>? TagList { get; set; }

    /// <value>Its security groups.</value>
    public List<VpcSecurityGroupMembership>? VpcSecurityGroups { get; set; }

    void IShape.Walk(Walker walk)
    {
        BackupRetentionPeriod = walk.Number("BackupRetentionPeriod", BackupRetentionPeriod);
        DBClusterArn = walk.Text("DBClusterArn", DBClusterArn);
        DBClusterIdentifier = walk.Text("DBClusterIdentifier", DBClusterIdentifier);
        DBClusterMembers = walk.Shapes("DBClusterMembers", DBClusterMembers, "DBClusterMember");
        DatabaseName = walk.Text("DatabaseName", DatabaseName);
        DeletionProtection = walk.Flag("DeletionProtection", DeletionProtection);
        Endpoint = walk.Text("Endpoint", Endpoint);
        Engine = walk.Text("Engine", Engine);
        EngineVersion = walk.Text("EngineVersion", EngineVersion);
        KmsKeyId = walk.Text("KmsKeyId", KmsKeyId);
        MasterUserSecret = walk.Shape("MasterUserSecret", MasterUserSecret);
        MasterUsername = walk.Text("MasterUsername", MasterUsername);
        Port = walk.Number("Port", Port);
        Status = walk.Text("Status", Status);
        StorageEncrypted = walk.Flag("StorageEncrypted", StorageEncrypted);
        TagList = walk.Shapes("TagList", TagList, "Tag");
        VpcSecurityGroups = walk.Shapes("VpcSecurityGroups", VpcSecurityGroups, "VpcSecurityGroupMembership");
    }
}
