using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>A request to Systems Manager.</summary>
public class AmazonSimpleSystemsManagementRequest : AmazonWebServiceRequest
{
}
