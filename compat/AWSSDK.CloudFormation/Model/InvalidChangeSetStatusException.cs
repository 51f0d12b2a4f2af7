using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The change set cannot be executed or deleted as it is.</summary>
public class InvalidChangeSetStatusException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("InvalidChangeSetStatus", static said => new InvalidChangeSetStatusException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidChangeSetStatusException(string message)
        : base(message)
    {
    }

    private InvalidChangeSetStatusException(ErrorResponse said)
        : base(said)
    {
    }
}
