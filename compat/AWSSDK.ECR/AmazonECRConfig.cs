using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ECR;

/// <summary>How ECR is reached.</summary>
public class AmazonECRConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonECRConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ecr";
        EndpointProvider = new EndpointRule("api.ecr") { DualStackPrefix = "ecr" };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "ECR";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "api.ecr";

    /// <inheritdoc/>
    public override string ServiceVersion => "2015-09-21";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.ECR", parameters);
}
