using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>There is no such change set.</summary>
public class ChangeSetNotFoundException : AmazonCloudFormationException
{
    internal static readonly Fault Fault = new("ChangeSetNotFound", static said => new ChangeSetNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ChangeSetNotFoundException(string message)
        : base(message)
    {
    }

    private ChangeSetNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
