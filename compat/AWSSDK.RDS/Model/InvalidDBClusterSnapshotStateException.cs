using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>The snapshot is not where it could be done.</summary>
public class InvalidDBClusterSnapshotStateException : AmazonRDSException
{
    internal static readonly Fault Fault = new("InvalidDBClusterSnapshotStateFault", static said => new InvalidDBClusterSnapshotStateException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidDBClusterSnapshotStateException(string message)
        : base(message)
    {
    }

    private InvalidDBClusterSnapshotStateException(ErrorResponse said)
        : base(said)
    {
    }
}
