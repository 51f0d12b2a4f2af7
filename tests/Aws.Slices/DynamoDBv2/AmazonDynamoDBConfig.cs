using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.DynamoDBv2;

/// <summary>How DynamoDB is reached.</summary>
public class AmazonDynamoDBConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonDynamoDBConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "dynamodb";
        EndpointProvider = new EndpointRule("dynamodb");
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "DynamoDB";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "dynamodb";

    /// <inheritdoc/>
    public override string ServiceVersion => "2012-08-10";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.DynamoDBv2", parameters);
}
