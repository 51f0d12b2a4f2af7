using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SecretsManager;

/// <summary>How Secrets Manager is reached.</summary>
public class AmazonSecretsManagerConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonSecretsManagerConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "secretsmanager";
        EndpointProvider = new EndpointRule("secretsmanager") { IsDualStackUnderOneName = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "Secrets Manager";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "secretsmanager";

    /// <inheritdoc/>
    public override string ServiceVersion => "2017-10-17";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.SecretsManager", parameters);
}
