using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Shunt.Aws.Tests.Failures;

namespace Shunt.Aws.Tests.Checks;

/// <summary>What an account with one target answers to those who look.</summary>
internal sealed partial class CannedAccount
{
    private readonly ConcurrentQueue<(string Asked, string Body)> _heard = new();

    /// <value>What was asked for, by operation.</value>
    public IEnumerable<string> Asked => _heard.Select(heard => heard.Asked);

    public IEnumerable<string> Bodies => _heard.Select(heard => heard.Body);

    /// <value>The state of the environment's stack; null when there is none.</value>
    public string? Environment { get; set; } = "UPDATE_COMPLETE";

    /// <value>The state of the routing's stack.</value>
    public string Routing { get; set; } = "UPDATE_COMPLETE";

    /// <value>How many rules the listener has, the default one not counted.</value>
    public int Rules { get; set; } = 2;

    /// <value>The host of the rule with the plain route's priority.</value>
    public string Host { get; set; } = "app.prod.localhost";

    public string Alarm { get; set; } = "OK";

    /// <value>The state of the database cluster.</value>
    public string Database { get; set; } = "available";

    /// <value>Those of them that change something and were not refused.</value>
    public IEnumerable<string> Changed => Asked.Where(operation => !Look().IsMatch(operation) && !Refusals.ContainsKey(operation));

    public Dictionary<string, string> Answers { get; } = new()
    {
        ["GetCallerIdentity"] = Identity("123456789012"),
        ["DescribeRepositories"] = """{"repositories":[{"repositoryName":"shop-prod/app","imageTagMutability":"IMMUTABLE","imageScanningConfiguration":{"scanOnPush":true}}]}""",
        ["GetBucketVersioning"] = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>",
        ["HeadBucket"] = "",
        ["GetResources"] = """{"ResourceTagMappingList":[]}""",
        ["DescribeSecret"] = """{"ARN":"arn","Name":"shop/key"}""",
        ["DescribeParameters"] = """{"Parameters":[{"Name":"/shop/token"}]}""",
    };

    public Dictionary<string, (HttpStatusCode Status, string Body)> Refusals { get; } = [];

    public static string Identity(string account) =>
        $"<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::{account}:assumed-role/shop-prod-deploy/run</Arn><UserId>x</UserId><Account>{account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

    public HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        var operation = request.Headers.TryGetValues("X-Amz-Target", out var targets) ? targets.Single().Split('.')[^1]
            : request.Method == HttpMethod.Head ? "HeadBucket"
            : Action().Match(body) is { Success: true } match ? match.Groups[1].Value
            : "GetBucketVersioning";
        _heard.Enqueue((operation, body));
        if (Refusals.TryGetValue(operation, out var refusal))
            return CannedHttp.Answer(refusal.Status, refusal.Body);

        return operation switch
        {
            "DescribeStacks" when body.Contains("StackName=", StringComparison.Ordinal) && (Environment is null || !body.Contains("StackName=shop-prod-environment", StringComparison.Ordinal)) =>
                CannedHttp.Answer(HttpStatusCode.BadRequest, "<ErrorResponse><Error><Code>ValidationError</Code><Message>The stack does not exist</Message></Error></ErrorResponse>"),
            "DescribeStacks" when body.Contains("StackName=", StringComparison.Ordinal) => Ok(Stacks(Stack("shop-prod-environment", Environment!, "", Outputs))),
            "DescribeStacks" => Ok(Stacks(Stack("shop-prod-environment", "UPDATE_COMPLETE", ""), Stack("shop-prod-routing", Routing, "as said."), Stack("shop-prod-app-0123456789ab", "CREATE_COMPLETE", ""), Stack("other-prod-routing", "UPDATE_FAILED", ""))),
            "DescribeRules" => Ok($"<DescribeRulesResponse><DescribeRulesResult><Rules>{string.Concat(Enumerable.Range(0, Rules).Select(Rule))}<member><RuleArn>last</RuleArn><Priority>default</Priority><IsDefault>true</IsDefault></member></Rules></DescribeRulesResult></DescribeRulesResponse>"),
            "DescribeAlarms" => Ok($"<DescribeAlarmsResponse><DescribeAlarmsResult><MetricAlarms><member><AlarmName>shop-prod-entry-errors</AlarmName><StateValue>{Alarm}</StateValue><StateReason>as said</StateReason></member></MetricAlarms></DescribeAlarmsResult></DescribeAlarmsResponse>"),
            "DescribeDBClusters" => Ok($"<DescribeDBClustersResponse><DescribeDBClustersResult><DBClusters><DBCluster><DBClusterIdentifier>shop-db</DBClusterIdentifier><Status>{Database}</Status></DBCluster></DBClusters></DescribeDBClustersResult></DescribeDBClustersResponse>"),
            _ => Ok(Answers[operation]),
        };
    }

    private static readonly string Outputs = string.Concat(
        ((string[])["Listener", "Cluster", "Images", "Logs", "StackRole", "RetireRole", "ExecutionRole", "TaskRole", "Subnets", "TaskSecurityGroup"])
            .Select(name => $"<member><OutputKey>{name}</OutputKey><OutputValue>{name}</OutputValue></member>")) + "<member><OutputKey>Artifacts</OutputKey><OutputValue>shop-bucket</OutputValue></member>";

    private static HttpResponseMessage Ok(string body) => CannedHttp.Answer(HttpStatusCode.OK, body);

    private static string Stacks(params string[] stacks) => $"<DescribeStacksResponse><DescribeStacksResult><Stacks>{string.Concat(stacks)}</Stacks></DescribeStacksResult></DescribeStacksResponse>";

    private static string Stack(string name, string status, string reason, string outputs = "") =>
        $"<member><StackName>{name}</StackName><StackId>arn:{name}</StackId><StackStatus>{status}</StackStatus><StackStatusReason>{(status.EndsWith("COMPLETE", StringComparison.Ordinal) && !status.StartsWith("ROLLBACK", StringComparison.Ordinal) ? "" : reason)}</StackStatusReason><CreationTime>2026-11-21T20:00:00Z</CreationTime><Outputs>{outputs}</Outputs></member>";

    private string Rule(int index) => $"<member><RuleArn>rule-{index}</RuleArn><Priority>{(index == 0 ? 1000 : 10_000 + index)}</Priority><IsDefault>false</IsDefault><Conditions><member><Field>host-header</Field><HostHeaderConfig><Values><member>{(index == 0 ? Host : "other")}</member></Values></HostHeaderConfig></member></Conditions></member>";

    [GeneratedRegex("^(Get|Describe|List|Head)")]
    private static partial Regex Look();

    [GeneratedRegex(@"\bAction=(\w+)")]
    private static partial Regex Action();
}
