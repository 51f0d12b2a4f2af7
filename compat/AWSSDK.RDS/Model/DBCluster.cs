namespace Amazon.RDS.Model;

/// <summary>A database cluster as it is now.</summary>
public class DBCluster : IShape
{
    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    void IShape.Walk(Walker walk)
    {
        Status = walk.Text("Status", Status);
    }
}
