using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>A quota is reached.</summary>
public class LimitExceededException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("LimitExceededException", static said => new LimitExceededException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public LimitExceededException(string message)
        : base(message)
    {
    }

    private LimitExceededException(ErrorResponse said)
        : base(said)
    {
    }
}
