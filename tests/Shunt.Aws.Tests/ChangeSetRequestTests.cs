using System.Text;
using System.Text.Json;
using Amazon.CloudFormation.Model;
using Shunt.Aws.Tests.Simulated;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>What is sent to CloudFormation by whole releases and the way back, request by request.</summary>
public sealed class ChangeSetRequestTests
{
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/prod/planted-AbCdEf";

    // Of no alphabet that digests and ids are written in.
    private const string Planted = "PLANTED_zQ7!value-that-nobody-may-see";

    [Fact]
    public async Task Every_step_forward_is_watched_and_no_step_back_is()
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        await account.ReleaseAsync('2');
        await EndWatchAsync(account);
        await account.RollbackAsync('1');

        Assert.Equal(
            """
            shop-prod-app-111111111111 CREATE 1: Tasks 1, not watched
            shop-prod-routing CREATE 111111111111-100: 111111111111=100, not watched
            shop-prod-app-222222222222 CREATE 1: Tasks 1, not watched
            shop-prod-routing UPDATE 222222222222-10: 222222222222=10 111111111111=90, watched 2 min by server-errors, unhealthy, latency, failed-tasks of 222222222222
            shop-prod-routing UPDATE 222222222222-100: 222222222222=100, watched 2 min by server-errors, unhealthy, latency, failed-tasks of 222222222222
            shop-prod-routing UPDATE 111111111111-100: 111111111111=100, not watched
            """,
            string.Join('\n', account.Cloud.Requests.Select(Tell)));
        Assert.DoesNotContain("cancel shop-prod-routing", account.Cloud.Calls);
        Assert.Equal("111111111111=100", account.Routed());
    }

    [Fact]
    public async Task The_way_back_from_a_step_that_is_watched_cancels_it_and_proposes_nothing_that_is_watched()
    {
        using var account = new SimulatedAccount();
        await account.ReleaseAsync('1');
        await account.ReleaseAsync('2');
        var forward = account.Cloud.Requests.Count;
        account.Cloud.Find("shop-prod-routing")!.Begin("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", 100);

        await account.RollbackAsync('1');

        Assert.Contains("cancel shop-prod-routing", account.Cloud.Calls);
        Assert.All(account.Cloud.Requests.Skip(forward), request => Assert.EndsWith("not watched", Tell(request), StringComparison.Ordinal));
        Assert.Equal("111111111111=100", account.Routed());
    }

    [Fact]
    public async Task The_connections_of_a_database_are_watched_too()
    {
        using var account = new SimulatedAccount { Aws = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1", DatabaseClusterId = "shop-db" } };
        await account.ReleaseAsync('1');
        await account.ReleaseAsync('2');

        var step = account.Cloud.Requests.Last(request => request.StackName == "shop-prod-routing").RollbackConfiguration!;

        Assert.Equal(5, step.RollbackTriggers!.Count);
        Assert.Equal("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:shop-prod-database-connections", step.RollbackTriggers[^1].Arn);
    }

    [Fact]
    public async Task No_value_of_a_secret_is_in_a_template_a_parameter_the_narration_or_the_ledger()
    {
        Environment.SetEnvironmentVariable("PLANTED_KEY", Planted);
        var ledgers = new MemoryLedgerStore();
        using var account = new SimulatedAccount(ledgers)
        {
            Aws = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1", Secrets = new Dictionary<string, string> { ["PLANTED_KEY"] = Secret } },
        };
        await account.ReleaseAsync('1');
        (account.Cloud.FailsNext, account.Cloud.Reason) = (true, "the process ended with exit code 139");
        await Assert.ThrowsAnyAsync<ReleaseException>(() => account.ReleaseAsync('2'));
        await account.ReleaseAsync('3');
        await EndWatchAsync(account);
        await account.RollbackAsync('1');

        var sent = account.Cloud.Requests.Select(request => JsonSerializer.Serialize(request)).ToList();
        var kept = ledgers.EntriesOf("prod").Values.Select(Encoding.UTF8.GetString).ToList();

        Assert.All((IReadOnlyList<string>)[.. sent, .. kept, .. account.Narrator.Lines], text => Assert.DoesNotContain("PLANTED_zQ7", text, StringComparison.Ordinal));
        Assert.All((IReadOnlyList<string>)[.. kept, .. account.Narrator.Lines], text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.Contains(account.Cloud.Requests, request => request.TemplateBody!.Contains($"{{ Name: \"PLANTED_KEY\", ValueFrom: \"{Secret}\" }}", StringComparison.Ordinal));
        Assert.NotEmpty(kept);
        Assert.NotEmpty(account.Narrator.Lines);
    }

    [Fact]
    public void A_value_in_place_of_a_reference_ends_the_command_before_anything_is_asked_and_is_not_told_again()
    {
        var settings = new AwsSettings { Name = "shop", Account = "123456789012", Region = "eu-west-1", Secrets = new Dictionary<string, string> { ["PLANTED_KEY"] = Planted } };
        var request = new Platforms.PlatformRequest(
            new TargetSettings { Name = "prod" }, new ComponentSettings { Name = "app", Project = "src/App/App.csproj" }, new RecordingNarrator(), TimeProvider.System, (_, _, _) => throw new NotSupportedException());

        var refused = Assert.Throws<BadUsageException>(() => AwsPlatform.On(settings)(request));

        Assert.Contains("Targets['prod'].Platform.Secrets['PLANTED_KEY']: it is not the ARN of a Secrets Manager secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED_zQ7", refused.ToString(), StringComparison.Ordinal);
    }

    // What CloudFormation watched it has watched to the end.
    private static async Task EndWatchAsync(SimulatedAccount account)
    {
        while (account.Cloud.Find("shop-prod-routing")!.Status != "UPDATE_COMPLETE")
            await account.Cloud.DescribeStacksAsync(new DescribeStacksRequest());
    }

    // By stack, kind and step, the epoch left out: which release it is does not matter.
    private static string Tell(CreateChangeSetRequest request)
    {
        var parameters = request.Parameters!.ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue!);
        var what = parameters.TryGetValue("Tasks", out var tasks)
            ? $"Tasks {tasks}"
            : $"{parameters["Suffix"]}={parameters["Weight"]}{(parameters["OtherSuffix"].Length > 0 ? $" {parameters["OtherSuffix"]}={parameters["OtherWeight"]}" : "")}";
        var watch = request.RollbackConfiguration!;
        var alarms = watch.RollbackTriggers!.Select(trigger => trigger.Arn!.Split(":alarm:shop-prod-app-")[1].Split('-', 2)).ToList();
        var told = alarms.Count == 0 && watch.MonitoringTimeInMinutes == 0
            ? "not watched"
            : $"watched {watch.MonitoringTimeInMinutes} min by {string.Join(", ", alarms.Select(alarm => alarm[1]))} of {string.Join(", ", alarms.Select(alarm => alarm[0]).Distinct())}";
        return $"{request.StackName} {request.ChangeSetType} {string.Join('-', request.ChangeSetName!.Split('-')[2..^1])}: {what}, {told}";
    }
}
