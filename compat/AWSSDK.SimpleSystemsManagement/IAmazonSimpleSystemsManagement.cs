using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleSystemsManagement.Model;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Speaks with Systems Manager.</summary>
public interface IAmazonSimpleSystemsManagement : IAmazonService, IDisposable
{
    /// <summary>Tells of parameters, never their values.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<DescribeParametersResponse> DescribeParametersAsync(DescribeParametersRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would go.</summary>
    /// <param name="request">Which request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
