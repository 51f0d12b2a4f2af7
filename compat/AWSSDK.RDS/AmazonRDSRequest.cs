using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>A request to RDS.</summary>
public class AmazonRDSRequest : AmazonWebServiceRequest
{
}
