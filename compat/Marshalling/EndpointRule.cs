using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Marshalling;

/// <summary>Where a service is, in each region.</summary>
/// <param name="prefix">How its host's name begins.</param>
internal sealed class EndpointRule(string prefix) : IEndpointProvider
{
    /// <value>How its name begins in both address families; null when as in one.</value>
    public string? DualStackPrefix { get; init; }

    /// <value>Whether the validated endpoints of the US government's regions have the plain name.</value>
    public bool IsPlainInGovCloud { get; init; }

    /// <value>Whether that is so in both address families, too.</value>
    public bool IsPlainInGovCloudDualStack { get; init; }

    /// <value>Whether both address families are under one name in the partitions of AWS and the US government, and in China's unless validated.</value>
    public bool IsDualStackUnderOneName { get; init; }

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var isValidated = parameters["UseFIPS"] is true;
        var isDual = parameters["UseDualStack"] is true;
        if (parameters["Endpoint"] is string { Length: > 0 } given)
            return Given(given, isValidated, isDual);
        if (parameters["Region"] is not string { Length: > 0 } region)
            throw new AmazonClientException("Invalid Configuration: Missing Region");

        return new Endpoint($"https://{Host(region, Fn.Partition(region), isValidated, isDual)}");
    }

    private static Endpoint Given(string given, bool isValidated, bool isDual)
    {
        if (isValidated)
            throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
        if (isDual)
            throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");

        return new Endpoint(given);
    }

    private string Host(string region, Partition partition, bool isValidated, bool isDual)
    {
        if (isValidated && !partition.supportsFIPS)
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        if (isDual && !partition.supportsDualStack)
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");

        var isPlain = partition.name == "aws-us-gov" && (isDual ? IsPlainInGovCloudDualStack : IsPlainInGovCloud);
        var name = (isDual ? DualStackPrefix ?? prefix : prefix) + (isValidated && !isPlain ? "-fips" : "");
        var isOneName = IsDualStackUnderOneName && (partition.name is "aws" or "aws-us-gov" || (partition.name == "aws-cn" && !isValidated));
        return $"{name}.{region}.{(isDual && !isOneName ? partition.dualStackDnsSuffix : partition.dnsSuffix)}";
    }
}
