using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>A request to CloudWatch Logs.</summary>
public class AmazonCloudWatchLogsRequest : AmazonWebServiceRequest
{
}
