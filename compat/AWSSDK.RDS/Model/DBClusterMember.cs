namespace Amazon.RDS.Model;

/// <summary>An instance of a database cluster.</summary>
public class DBClusterMember : IShape
{
    /// <value>Its name.</value>
    public string? DBInstanceIdentifier { get; set; }

    /// <value>Whether it takes writes.</value>
    public bool? IsClusterWriter { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBInstanceIdentifier = walk.Text("DBInstanceIdentifier", DBInstanceIdentifier);
        IsClusterWriter = walk.Flag("IsClusterWriter", IsClusterWriter);
    }
}
