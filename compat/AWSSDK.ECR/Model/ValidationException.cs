using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The request is not valid.</summary>
public class ValidationException : AmazonECRException
{
    internal static readonly Fault Fault = new("ValidationException", static said => new ValidationException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ValidationException(string message)
        : base(message)
    {
    }

    private ValidationException(ErrorResponse said)
        : base(said)
    {
    }
}
