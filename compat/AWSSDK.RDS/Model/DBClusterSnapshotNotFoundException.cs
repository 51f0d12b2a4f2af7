using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>There is no such snapshot.</summary>
public class DBClusterSnapshotNotFoundException : AmazonRDSException
{
    internal static readonly Fault Fault = new("DBClusterSnapshotNotFoundFault", static said => new DBClusterSnapshotNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public DBClusterSnapshotNotFoundException(string message)
        : base(message)
    {
    }

    private DBClusterSnapshotNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
