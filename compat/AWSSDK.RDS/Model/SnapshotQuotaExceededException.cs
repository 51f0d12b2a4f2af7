using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>There are as many snapshots as there may be.</summary>
public class SnapshotQuotaExceededException : AmazonRDSException
{
    internal static readonly Fault Fault = new("SnapshotQuotaExceeded", static said => new SnapshotQuotaExceededException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public SnapshotQuotaExceededException(string message)
        : base(message)
    {
    }

    private SnapshotQuotaExceededException(ErrorResponse said)
        : base(said)
    {
    }
}
