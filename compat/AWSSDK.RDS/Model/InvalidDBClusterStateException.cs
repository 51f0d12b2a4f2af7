using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>The cluster is not where it could be done.</summary>
public class InvalidDBClusterStateException : AmazonRDSException
{
    internal static readonly Fault Fault = new("InvalidDBClusterStateFault", static said => new InvalidDBClusterStateException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidDBClusterStateException(string message)
        : base(message)
    {
    }

    private InvalidDBClusterStateException(ErrorResponse said)
        : base(said)
    {
    }
}
