using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <summary>What the Resource Groups Tagging API refused or could not do.</summary>
public class AmazonResourceGroupsTaggingAPIException : AmazonServiceException
{
    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public AmazonResourceGroupsTaggingAPIException(string message)
        : base(message)
    {
    }

    /// <summary>An error as the service says it.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="innerException">The answer's own error.</param>
    /// <param name="errorType">Whose fault it is.</param>
    /// <param name="errorCode">What the service calls it.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="statusCode">The answer's status.</param>
    public AmazonResourceGroupsTaggingAPIException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    internal AmazonResourceGroupsTaggingAPIException(ErrorResponse said)
        : this(said.Message, said.InnerException, said.Type, said.Code, said.RequestId, said.StatusCode)
    {
    }
}
