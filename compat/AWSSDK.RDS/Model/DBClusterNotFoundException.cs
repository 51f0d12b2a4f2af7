using Amazon.Runtime.Internal;

namespace Amazon.RDS.Model;

/// <summary>There is no such cluster.</summary>
public class DBClusterNotFoundException : AmazonRDSException
{
    internal static readonly Fault Fault = new("DBClusterNotFoundFault", static said => new DBClusterNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public DBClusterNotFoundException(string message)
        : base(message)
    {
    }

    private DBClusterNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
