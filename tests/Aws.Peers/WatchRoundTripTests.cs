using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.RDS;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;

namespace Aws.Peers;

/// <summary>What a release watches, saves and schedules.</summary>
[Collection(nameof(Account))]
public sealed class WatchRoundTripTests(Account account)
{
    [Fact]
    public async Task An_alarm_that_goes_off_is_read()
    {
        var moto = await account.MotoAsync();
        var (alarms, seen) = await account.ConnectAsync<AmazonCloudWatchClient, AmazonCloudWatchConfig>();
        using var client = alarms;
        await moto.Calls.FormAsync(
            "monitoring",
            "PutMetricAlarm/2010-08-01", ("AlarmName", "errors"), ("MetricName", "HTTPCode_Target_5XX_Count"), ("Namespace", "AWS/ApplicationELB"),
            ("ComparisonOperator", "GreaterThanThreshold"), ("EvaluationPeriods", "1"), ("Period", "60"), ("Statistic", "Sum"), ("Threshold", "5"),
            ("Dimensions.member.1.Name", "TargetGroup"), ("Dimensions.member.1.Value", "green"));

        await moto.Calls.FormAsync("monitoring", "SetAlarmState/2010-08-01", ("AlarmName", "errors"), ("StateValue", "ALARM"), ("StateReason", "a rehearsal"));
        var alarm = (await alarms.DescribeAlarmsAsync(new() { AlarmNamePrefix = "err" })).MetricAlarms!.Single();

        Assert.Equal(("errors", StateValue.ALARM, "a rehearsal"), (alarm.AlarmName, alarm.StateValue, alarm.StateReason));
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_message_is_published_to_a_topic_and_to_no_other()
    {
        var moto = await account.MotoAsync();
        var (topics, seen) = await account.ConnectAsync<AmazonSimpleNotificationServiceClient, AmazonSimpleNotificationServiceConfig>();
        using var client = topics;
        const string Topic = "arn:aws:sns:eu-west-1:123456789012:releases";
        await moto.Calls.FormAsync("sns", "CreateTopic/2010-03-31", ("Name", "releases"));

        var sent = await topics.PublishAsync(new() { TopicArn = Topic, Subject = "app is live", Message = "on prod" });
        await Assert.ThrowsAsync<Amazon.SimpleNotificationService.Model.NotFoundException>(() => topics.PublishAsync(new() { TopicArn = Topic + "x", Message = "m" }));

        Assert.NotEmpty(sent.ResponseMetadata.RequestId);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_cluster_is_found_and_saved()
    {
        var moto = await account.MotoAsync();
        var (databases, seen) = await account.ConnectAsync<AmazonRDSClient, AmazonRDSConfig>();
        using var client = databases;
        await moto.Calls.FormAsync(
            "rds",
            "CreateDBCluster/2014-10-31", ("DBClusterIdentifier", "data"), ("Engine", "aurora-postgresql"), ("MasterUsername", "root"), ("MasterUserPassword", "testing1234"));

        var cluster = (await databases.DescribeDBClustersAsync(new() { DBClusterIdentifier = "data" })).DBClusters!.Single();
        await databases.CreateDBClusterSnapshotAsync(new() { DBClusterIdentifier = "data", DBClusterSnapshotIdentifier = "before-4f2a", Tags = [new() { Key = "shunt", Value = "prod" }] });
        var found = await databases.DescribeDBClusterSnapshotsAsync(new() { DBClusterSnapshotIdentifier = "before-4f2a" });
        var taken = await Assert.ThrowsAsync<Amazon.RDS.Model.DBClusterSnapshotAlreadyExistsException>(() => databases.CreateDBClusterSnapshotAsync(new() { DBClusterIdentifier = "data", DBClusterSnapshotIdentifier = "before-4f2a" }));

        var tagged = await moto.Calls.FormAsync("rds", "ListTagsForResource/2014-10-31", ("ResourceName", found.DBClusterSnapshots!.Single().DBClusterSnapshotArn!));

        Assert.Equal(("available", "available"), (cluster.Status, found.DBClusterSnapshots!.Single().Status));
        Assert.Contains("<Key>shunt</Key><Value>prod</Value>", string.Concat(tagged.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal);
        Assert.Equal("DBClusterSnapshotAlreadyExistsFault", taken.ErrorCode);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_schedule_is_made_read_and_removed()
    {
        var (schedules, seen) = await account.ConnectAsync<AmazonSchedulerClient, AmazonSchedulerConfig>();
        using var client = schedules;

        await schedules.CreateScheduleAsync(new()
        {
            Name = "retire-app-4f2a",
            ScheduleExpression = "at(2099-01-01T00:00:00)",
            ScheduleExpressionTimezone = "Europe/Dublin",
            FlexibleTimeWindow = new() { Mode = FlexibleTimeWindowMode.OFF },
            ActionAfterCompletion = ActionAfterCompletion.DELETE,
            Target = new() { Arn = "arn:aws:scheduler:::aws-sdk:cloudformation:deleteStack", RoleArn = "arn:aws:iam::123456789012:role/retire", Input = """{"StackName":"app-4f2a"}""" },
        });
        var read = await schedules.GetScheduleAsync(new() { Name = "retire-app-4f2a" });
        await schedules.DeleteScheduleAsync(new() { Name = "retire-app-4f2a" });
        await Assert.ThrowsAsync<Amazon.Scheduler.Model.ResourceNotFoundException>(() => schedules.GetScheduleAsync(new() { Name = "retire-app-4f2a" }));

        Assert.Equal("at(2099-01-01T00:00:00)", read.ScheduleExpression);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task The_last_lines_of_a_log_are_read()
    {
        var moto = await account.MotoAsync();
        var (logs, seen) = await account.ConnectAsync<AmazonCloudWatchLogsClient, AmazonCloudWatchLogsConfig>();
        using var client = logs;
        var now = TimeProvider.System.GetUtcNow();
        await moto.Calls.JsonAsync("logs", "Logs_20140328.CreateLogGroup", """{"logGroupName":"app"}""");
        await moto.Calls.JsonAsync("logs", "Logs_20140328.CreateLogStream", """{"logGroupName":"app","logStreamName":"task"}""");
        await moto.Calls.JsonAsync("logs", "Logs_20140328.PutLogEvents", $$"""{"logGroupName":"app","logStreamName":"task","logEvents":[{"timestamp":{{now.ToUnixTimeMilliseconds()}},"message":"it starts"},{"timestamp":{{now.ToUnixTimeMilliseconds() + 1}},"message":"it fails"}]}""");

        var lines = await logs.GetLogEventsAsync(new() { LogGroupName = "app", LogStreamName = "task", StartFromHead = false, Limit = 2 });

        Assert.Equal(["it starts", "it fails"], lines.Events!.Select(one => one.Message));
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task Secrets_and_parameters_are_told_of_without_their_values_and_tagged_things_are_found()
    {
        var moto = await account.MotoAsync();
        var (secrets, seenSecrets) = await account.ConnectAsync<AmazonSecretsManagerClient, AmazonSecretsManagerConfig>();
        var (parameters, seenParameters) = await account.ConnectAsync<AmazonSimpleSystemsManagementClient, AmazonSimpleSystemsManagementConfig>();
        var (tagged, seenTagged) = await account.ConnectAsync<AmazonResourceGroupsTaggingAPIClient, AmazonResourceGroupsTaggingAPIConfig>();
        using var first = secrets;
        using var second = parameters;
        using var third = tagged;
        await moto.Calls.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"app/key","SecretString":"hidden","Tags":[{"Key":"shunt","Value":"secret"}],"ClientRequestToken":"0123456789012345678901234567890123456789"}""");
        await moto.Calls.JsonAsync("ssm", "AmazonSSM.PutParameter", """{"Name":"/app/level","Type":"SecureString","Value":"hidden"}""");

        var secret = await secrets.DescribeSecretAsync(new() { SecretId = "app/key" });
        var parameter = (await parameters.DescribeParametersAsync(new() { ParameterFilters = [new() { Key = "Name", Option = "Equals", Values = ["/app/level"] }] })).Parameters!.Single();
        var found = await tagged.GetResourcesAsync(new() { TagFilters = [new() { Key = "shunt", Values = ["secret"] }] });
        await Assert.ThrowsAsync<Amazon.SecretsManager.Model.ResourceNotFoundException>(() => secrets.DescribeSecretAsync(new() { SecretId = "none" }));

        Assert.Null(secret.DeletedDate);
        Assert.NotNull(parameter);
        Assert.Contains(":secret:app/key-", found.ResourceTagMappingList!.Single().ResourceARN, StringComparison.Ordinal);
        Assert.Empty(seenSecrets.Unseen.Concat(seenParameters.Unseen).Concat(seenTagged.Unseen));
    }
}
