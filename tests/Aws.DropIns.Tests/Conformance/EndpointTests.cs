using System.Text.Json;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Aws.DropIns.Tests.Models;
using Tests;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Where requests go.</summary>
public sealed class EndpointTests
{
    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void In_every_region_a_service_is_where_its_rules_say(string service)
    {
        using var rules = Botocore.Read(service, "endpoint-rule-set-1");
        using var partitions = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Botocore.Folder!, "partitions.json")));
        var (expected, provider) = (new EndpointRules(rules.RootElement, partitions.RootElement), DropIn.Of(service).Config().EndpointProvider);

        var different =
            from region in Regions(partitions)
            from isValidated in (bool[])[false, true]
            from isDual in (bool[])[false, true]
            let ours = Resolve(provider, region, isValidated, isDual)
            let theirs = expected.Resolve(region, isValidated, isDual)
            where ours != theirs
            select $"{region} {isValidated} {isDual}: {ours}, not {theirs}";

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void An_address_that_is_configured_comes_before_the_region(string service)
    {
        var dropIn = DropIn.Of(service);
        using var client = dropIn.Connect("http://127.0.0.1:4566");

        var endpoint = client.Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(Request(dropIn)));

        Assert.Equal("http://127.0.0.1:4566/", endpoint.URL);
    }

    [Theory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void In_these_tests_a_client_that_is_told_nothing_goes_nowhere(string service)
    {
        var dropIn = DropIn.Of(service);
        using var client = (AmazonServiceClient)Activator.CreateInstance(dropIn.Client)!;

        var endpoint = client.Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(Request(dropIn)));

        Assert.Equal(NoRealAws.Nowhere + "/", endpoint.URL);
    }

    [Theory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task In_these_tests_a_client_that_is_sent_to_AWS_sends_nothing(string service)
    {
        var dropIn = DropIn.Of(service);
        var config = dropIn.Config();
        (config.RegionEndpoint, config.IgnoreConfiguredEndpointUrls, config.MaxErrorRetry) = (RegionEndpoint.EUWest1, true, 0);
        using var client = (AmazonServiceClient)Activator.CreateInstance(dropIn.Client, new BasicAWSCredentials("key", "secret"), config)!;

        var request = Request(dropIn);
        request.GetType().GetProperty("Name")?.SetValue(request, "a part of the address");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => dropIn.CallAsync(client, dropIn.Operations[0], request));

        Assert.Matches(@"^No test reaches AWS: \w+ was on its way to [a-z.-]+\.eu-west-1\.amazonaws\.com\.$", refused.Message);
        Assert.DoesNotContain(NoRealAws.Asked, asked => asked.Contains(refused.Message.Split(' ')[^1].TrimEnd('.'), StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_these_tests_a_request_to_AWS_without_a_client_does_not_get_there()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://no-client.eu-west-1.amazonaws.com")));

        Assert.Contains(NoRealAws.Asked, asked => asked.StartsWith("CONNECT no-client.eu-west-1.amazonaws.com:443", StringComparison.Ordinal));
    }

    private static AmazonWebServiceRequest Request(DropIn dropIn) =>
        (AmazonWebServiceRequest)Activator.CreateInstance(dropIn.Model(dropIn.Operations[0] + "Request"))!;

    // Regions that are told apart by a pattern only are new: one of those, too.
    private static IEnumerable<string> Regions(JsonDocument partitions) =>
        partitions.RootElement.GetProperty("partitions").EnumerateArray().SelectMany(one => one.GetProperty("regions").EnumerateObject())
            .Select(region => region.Name).Where(region => !region.EndsWith("-global", StringComparison.Ordinal)).Append("eu-north-7");

    private static string? Resolve(IEndpointProvider provider, string region, bool isValidated, bool isDual)
    {
        try
        {
            return provider.ResolveEndpoint(new EndpointParameters { ["Region"] = region, ["UseFIPS"] = isValidated, ["UseDualStack"] = isDual }).URL.TrimEnd('/');
        }
        catch (AmazonClientException)
        {
            return null;
        }
    }
}
