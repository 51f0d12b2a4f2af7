using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>There is one of that name.</summary>
public class AlreadyExistsException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("AlreadyExistsException", static said => new AlreadyExistsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public AlreadyExistsException(string message)
        : base(message)
    {
    }

    private AlreadyExistsException(ErrorResponse said)
        : base(said)
    {
    }
}
