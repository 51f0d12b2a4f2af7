using Amazon.Runtime;

namespace Amazon.DynamoDBv2;

/// <summary>A request to DynamoDB.</summary>
public class AmazonDynamoDBRequest : AmazonWebServiceRequest
{
}
