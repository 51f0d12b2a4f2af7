using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SecurityToken.Model;

namespace Amazon.SecurityToken;

/// <summary>Speaks with STS.</summary>
public interface IAmazonSecurityTokenService : IAmazonService, IDisposable
{
    /// <summary>Gives keys of a role.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells whose keys are used.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the waiting; what was asked may come to pass all the same.</param>
    /// <returns>What is answered.</returns>
    Task<GetCallerIdentityResponse> GetCallerIdentityAsync(GetCallerIdentityRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would go.</summary>
    /// <param name="request">Which request.</param>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
