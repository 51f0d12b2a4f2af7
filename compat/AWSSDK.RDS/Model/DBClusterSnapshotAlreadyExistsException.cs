using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>There is a snapshot of that name.</summary>
public class DBClusterSnapshotAlreadyExistsException : AmazonRDSException
{
    internal static readonly Fault Fault = new("DBClusterSnapshotAlreadyExistsFault", static said => new DBClusterSnapshotAlreadyExistsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public DBClusterSnapshotAlreadyExistsException(string message)
        : base(message)
    {
    }

    private DBClusterSnapshotAlreadyExistsException(ErrorResponse said)
        : base(said)
    {
    }
}
