extern alias slices;

using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Aws.DropIns.Tests.Listening;
using Aws.DropIns.Tests.Models;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Slices made as the drop-ins are send what the official packages send, byte by byte, and make the same of answers and errors.</summary>
public sealed partial class SliceBehaviourTests
{
    private static readonly DropIn[] Tokens = [new(typeof(slices::Amazon.SecurityToken.AmazonSecurityTokenServiceClient), "sts"), new(typeof(AmazonSecurityTokenServiceClient), "sts")];
    private static readonly DropIn[] Tables = [new(typeof(slices::Amazon.DynamoDBv2.AmazonDynamoDBClient), "dynamodb"), new(typeof(AmazonDynamoDBClient), "dynamodb")];

    private static readonly (string Operation, string Answer)[] TokenCalls =
    [
        ("GetCallerIdentity", "<GetCallerIdentityResponse xmlns=\"https://x/\"><GetCallerIdentityResult><Arn>arn:1</Arn><UserId> U &amp; ü </UserId><New>x</New></GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>"),
        ("AssumeRole", "<AssumeRoleResponse xmlns=\"https://x/\"><AssumeRoleResult><AssumedRoleUser><Arn>arn:2</Arn><AssumedRoleId/></AssumedRoleUser><PackedPolicySize>6</PackedPolicySize></AssumeRoleResult><ResponseMetadata><RequestId>r-2</RequestId></ResponseMetadata></AssumeRoleResponse>"),
    ];

    private static readonly (string Operation, string Answer)[] TableCalls =
    [
        ("CreateTable", """{"TableDescription":{"TableName":"t","TableStatus":"CREATING","CreationDateTime":1700000000.123,"ItemCount":0,"KeySchema":[]}}"""),
        ("DescribeTable", """{"Table":{"TableName":"t\u00fc","TableStatus":"A_NEW_WORD","CreationDateTime":1.7E9,"TableSizeBytes":8589934592,"DeletionProtectionEnabled":true,"AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}],"ProvisionedThroughput":{"ReadCapacityUnits":5,"LastIncreaseDateTime":1700000000},"TableArn":null,"New":{"x":[]}}}"""),
        ("GetItem", """{"Item":{"a":{"S":"x"},"b":{"N":"1"},"c":{"M":{"d":{"BOOL":false}}},"e":{"L":[{"NULL":true}]},"f":{"SS":["p","q"]}},"ConsumedCapacity":{"TableName":"t","CapacityUnits":0.5,"Table":{"CapacityUnits":0.5}}}"""),
        ("PutItem", "{}"),
        ("ExecuteTransaction", """{"ConsumedCapacity":[{"TableName":"t","CapacityUnits":2.0}]}"""),
    ];

    public static TheoryData<string> All => [.. TokenCalls.Concat(TableCalls).Select(call => call.Operation)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_request_with_every_member_is_the_same_from_either(string operation)
    {
        var request = Sample.Of(Pair(operation)[0].Model(operation + "Request"));

        var (ours, theirs) = await SendAsync(operation, request);

        Assert.Equal(theirs.Heard, ours.Heard);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_request_with_nothing_set_is_the_same_from_either(string operation)
    {
        var request = Activator.CreateInstance(Pair(operation)[0].Model(operation + "Request"))!;

        var (ours, theirs) = await SendAsync(operation, request);

        Assert.Equal(theirs.Heard, ours.Heard);
    }

    [Fact]
    public async Task Empty_lists_and_maps_are_sent_the_same_from_either()
    {
        var role = new slices::Amazon.SecurityToken.Model.AssumeRoleRequest { RoleArn = "arn:aws:iam::123456789012:role/x", PolicyArns = [], Tags = [new()], TransitiveTagKeys = [] };
        var item = new slices::Amazon.DynamoDBv2.Model.PutItemRequest { TableName = "ü\"<+>'\n", Item = [], ExpressionAttributeValues = new() { ["a"] = new() { SS = [] } } };

        var (ourRole, theirRole) = await SendAsync("AssumeRole", role);
        var (ourItem, theirItem) = await SendAsync("PutItem", item);

        Assert.Equal(theirRole.Heard, ourRole.Heard);
        Assert.Equal(theirItem.Heard, ourItem.Heard);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_answer_is_read_the_same_by_either(string operation)
    {
        var request = Sample.Of(Pair(operation)[0].Model(operation + "Request"));

        var (ours, theirs) = await SendAsync(operation, request, new Said(200, Call(operation).Answer));

        Assert.Equal(theirs.Read, ours.Read);
        Assert.DoesNotContain("Exception", ours.Read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AssumeRole", "ExpiredTokenException", 403)]
    [InlineData("AssumeRole", "PackedPolicyTooLarge", 400)]
    [InlineData("AssumeRole", "AccessDenied", 403)]
    [InlineData("GetCallerIdentity", "ExpiredTokenException", 403)]
    [InlineData("GetCallerIdentity", "Throttling", 400)]
    [InlineData("DescribeTable", "UnrecognizedClientException", 400)]
    [InlineData("DescribeTable", "ThrottlingException", 400)]
    [InlineData("DescribeTable", "Unheard", 500)]
    public async Task An_error_is_the_same_exception_from_either(string operation, string code, int status)
    {
        var request = Sample.Of(Pair(operation)[0].Model(operation + "Request"));
        var said = Pair(operation) == Tokens ? Said.XmlError(code, status) : Said.JsonError(code, status);

        var (ours, theirs) = await SendAsync(operation, request, said);

        Assert.Equal(theirs.Read, ours.Read);
        Assert.Contains(code, ours.Read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetCallerIdentity", 503, "<html>no</html>")]
    [InlineData("GetCallerIdentity", 500, "")]
    [InlineData("DescribeTable", 503, "<html>no</html>")]
    [InlineData("DescribeTable", 500, "")]
    [InlineData("DescribeTable", 400, "{}")]
    public async Task What_is_no_answer_of_the_service_is_the_same_exception_from_either(string operation, int status, string body)
    {
        var request = Sample.Of(Pair(operation)[0].Model(operation + "Request"));

        var (ours, theirs) = await SendAsync(operation, request, new Said(status, body));

        Assert.Equal(theirs.Read, ours.Read);
    }

    [Fact]
    public void The_defaults_modes_are_those_of_the_package()
    {
        var theirs = AmazonSecurityTokenServiceDefaultConfiguration.GetAllConfigurations().ToList();

        foreach (var their in theirs)
        {
            var ours = new slices::Amazon.SecurityToken.AmazonSecurityTokenServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.EUWest1, DefaultConfigurationMode = their.Name };
            var official = new AmazonSecurityTokenServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.EUWest1, DefaultConfigurationMode = their.Name };

            Assert.Equal(
                (their.Name, official.ConnectTimeout, official.Timeout, official.RetryMode, official.MaxErrorRetry),
                (their.Name, ours.ConnectTimeout, ours.Timeout, ours.RetryMode, ours.MaxErrorRetry));
        }
    }

    private static DropIn[] Pair(string operation) => TokenCalls.Any(call => call.Operation == operation) ? Tokens : Tables;

    private static (string Operation, string Answer) Call(string operation) => TokenCalls.Concat(TableCalls).Single(call => call.Operation == operation);

    private static async Task<(Outcome Ours, Outcome Theirs)> SendAsync(string operation, object request, Said? said = null)
    {
        var (slice, official) = (Pair(operation)[0], Pair(operation)[1]);
        var twin = Twin.Of(request, official.Model(operation + "Request"), request.GetType())!;
        var answer = said ?? new Said(200, Call(operation).Answer);
        return (await OneAsync(slice, operation, request, slice, answer), await OneAsync(official, operation, twin, slice, answer));
    }

    private static async Task<Outcome> OneAsync(DropIn one, string operation, object request, DropIn slice, Said said)
    {
        await using var listener = await WireListener.StartAsync(_ => said);
        using var client = one.Connect(listener.Address);
        var members = slice.Model(operation + "Response");
        try
        {
            var answer = await one.CallAsync(client, operation, request);
            return new Outcome(Written(listener), $"{Sample.Text(Twin.Of(answer, members, members))}{answer.ResponseMetadata.RequestId} {answer.HttpStatusCode} {answer.ContentLength}");
        }
        catch (AmazonServiceException refused)
        {
            return new Outcome(Written(listener), $"{refused.GetType().FullName} {refused.ErrorCode} {refused.ErrorType} {refused.StatusCode} {refused.RequestId} {refused.Retryable}\n{refused.Message.Replace(listener.Address, "", StringComparison.Ordinal)}");
        }
    }

    // Tokens are made up for each request.
    private static string Written(WireListener listener) => MadeUp().Replace(listener.All.Single().ToString(), "a token");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex MadeUp();

    private sealed record Outcome(string Heard, string Read);
}
