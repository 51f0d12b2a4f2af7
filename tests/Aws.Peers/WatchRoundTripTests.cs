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
    public async Task An_alarm_goes_off_and_metrics_are_read()
    {
        var moto = await account.MotoAsync();
        var (alarms, seen) = await account.ConnectAsync<AmazonCloudWatchClient, AmazonCloudWatchConfig>();
        using var client = alarms;
        await moto.FormAsync(
            "monitoring",
            ("Action", "PutMetricAlarm"), ("Version", "2010-08-01"), ("AlarmName", "errors"), ("MetricName", "HTTPCode_Target_5XX_Count"), ("Namespace", "AWS/ApplicationELB"),
            ("ComparisonOperator", "GreaterThanThreshold"), ("EvaluationPeriods", "1"), ("Period", "60"), ("Statistic", "Sum"), ("Threshold", "5"),
            ("Dimensions.member.1.Name", "TargetGroup"), ("Dimensions.member.1.Value", "green"));

        await alarms.SetAlarmStateAsync(new() { AlarmName = "errors", StateValue = StateValue.ALARM, StateReason = "a rehearsal" });
        var alarm = (await alarms.DescribeAlarmsAsync(new() { AlarmNames = ["errors"], AlarmTypes = ["MetricAlarm"] })).MetricAlarms!.Single();
        var data = await alarms.GetMetricDataAsync(new()
        {
            StartTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            EndTime = new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc),
            ScanBy = ScanBy.TimestampDescending,
            MetricDataQueries = [new() { Id = "errors", MetricStat = new() { Metric = new() { Namespace = "AWS/ApplicationELB", MetricName = "HTTPCode_Target_5XX_Count" }, Period = 60, Stat = "Sum" } }],
        });
        await Assert.ThrowsAsync<Amazon.CloudWatch.Model.ResourceNotFoundException>(() => alarms.SetAlarmStateAsync(new() { AlarmName = "none", StateValue = StateValue.OK, StateReason = "x" }));

        Assert.Equal((StateValue.ALARM, "a rehearsal", 5d, "green"), (alarm.StateValue, alarm.StateReason, alarm.Threshold, alarm.Dimensions!.Single().Value));
        Assert.Equal(("errors", null), (data.MetricDataResults!.Single().Id, data.MetricDataResults!.Single().Values));
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_message_is_published_to_those_who_subscribe()
    {
        var moto = await account.MotoAsync();
        var (topics, seen) = await account.ConnectAsync<AmazonSimpleNotificationServiceClient, AmazonSimpleNotificationServiceConfig>();
        using var client = topics;
        const string Topic = "arn:aws:sns:eu-west-1:123456789012:releases";
        await moto.FormAsync("sns", ("Action", "CreateTopic"), ("Version", "2010-03-31"), ("Name", "releases"));
        await moto.FormAsync("sns", ("Action", "Subscribe"), ("Version", "2010-03-31"), ("TopicArn", Topic), ("Protocol", "email"), ("Endpoint", "team@example.com"));

        var sent = await topics.PublishAsync(new() { TopicArn = Topic, Subject = "app is live", Message = "on prod" });
        var subscriptions = await topics.ListSubscriptionsByTopicAsync(new() { TopicArn = Topic });
        await Assert.ThrowsAsync<Amazon.SimpleNotificationService.Model.NotFoundException>(() => topics.PublishAsync(new() { TopicArn = Topic + "x", Message = "m" }));

        Assert.NotEmpty(sent.MessageId!);
        Assert.Equal(("email", "team@example.com"), (subscriptions.Subscriptions!.Single().Protocol, subscriptions.Subscriptions!.Single().Endpoint));
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_cluster_is_saved_and_the_snapshot_removed()
    {
        var moto = await account.MotoAsync();
        var (databases, seen) = await account.ConnectAsync<AmazonRDSClient, AmazonRDSConfig>();
        using var client = databases;
        await moto.FormAsync(
            "rds",
            ("Action", "CreateDBCluster"), ("Version", "2014-10-31"), ("DBClusterIdentifier", "data"), ("Engine", "aurora-postgresql"), ("MasterUsername", "root"), ("MasterUserPassword", "testing1234"));

        var cluster = (await databases.DescribeDBClustersAsync(new() { DBClusterIdentifier = "data" })).DBClusters!.Single();
        var made = await databases.CreateDBClusterSnapshotAsync(new() { DBClusterIdentifier = "data", DBClusterSnapshotIdentifier = "before-4f2a", Tags = [new() { Key = "shunt", Value = "prod" }] });
        var found = await databases.DescribeDBClusterSnapshotsAsync(new() { DBClusterIdentifier = "data" });
        var taken = await Assert.ThrowsAsync<Amazon.RDS.Model.DBClusterSnapshotAlreadyExistsException>(() => databases.CreateDBClusterSnapshotAsync(new() { DBClusterIdentifier = "data", DBClusterSnapshotIdentifier = "before-4f2a" }));
        await databases.DeleteDBClusterSnapshotAsync(new() { DBClusterSnapshotIdentifier = "before-4f2a" });

        Assert.Equal(("data", "aurora-postgresql", "available"), (cluster.DBClusterIdentifier, cluster.Engine, cluster.Status));
        Assert.Equal(("before-4f2a", "available"), (made.DBClusterSnapshot!.DBClusterSnapshotIdentifier, found.DBClusterSnapshots!.Single(one => one.DBClusterSnapshotIdentifier == "before-4f2a").Status));
        Assert.Contains(found.DBClusterSnapshots!.SelectMany(one => one.TagList ?? []), tag => tag is { Key: "shunt", Value: "prod" });
        Assert.Equal("DBClusterSnapshotAlreadyExistsFault", taken.ErrorCode);
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task A_schedule_is_made_read_and_removed()
    {
        var (schedules, seen) = await account.ConnectAsync<AmazonSchedulerClient, AmazonSchedulerConfig>();
        using var client = schedules;

        var made = await schedules.CreateScheduleAsync(new()
        {
            Name = "retire-app-4f2a",
            ScheduleExpression = "at(2099-01-01T00:00:00)",
            ScheduleExpressionTimezone = "Europe/Dublin",
            FlexibleTimeWindow = new() { Mode = FlexibleTimeWindowMode.OFF },
            ActionAfterCompletion = ActionAfterCompletion.DELETE,
            State = ScheduleState.ENABLED,
            Target = new() { Arn = "arn:aws:scheduler:::aws-sdk:cloudformation:deleteStack", RoleArn = "arn:aws:iam::123456789012:role/retire", Input = """{"StackName":"app-4f2a"}""" },
        });
        var read = await schedules.GetScheduleAsync(new() { Name = "retire-app-4f2a" });
        var listed = await schedules.ListSchedulesAsync(new() { NamePrefix = "retire-", State = ScheduleState.ENABLED });
        await schedules.DeleteScheduleAsync(new() { Name = "retire-app-4f2a" });
        await Assert.ThrowsAsync<Amazon.Scheduler.Model.ResourceNotFoundException>(() => schedules.GetScheduleAsync(new() { Name = "retire-app-4f2a" }));

        Assert.EndsWith("retire-app-4f2a", made.ScheduleArn, StringComparison.Ordinal);
        Assert.Equal(("at(2099-01-01T00:00:00)", """{"StackName":"app-4f2a"}""", FlexibleTimeWindowMode.OFF), (read.ScheduleExpression, read.Target!.Input, read.FlexibleTimeWindow!.Mode));
        Assert.Equal(["retire-app-4f2a"], listed.Schedules!.Select(one => one.Name));
        Assert.Empty(seen.Unseen);
    }

    [Fact]
    public async Task Lines_of_a_log_are_read_and_found()
    {
        var moto = await account.MotoAsync();
        var (logs, seen) = await account.ConnectAsync<AmazonCloudWatchLogsClient, AmazonCloudWatchLogsConfig>();
        using var client = logs;
        var now = TimeProvider.System.GetUtcNow();
        await moto.JsonAsync("logs", "Logs_20140328.CreateLogGroup", """{"logGroupName":"app"}""");
        await moto.JsonAsync("logs", "Logs_20140328.CreateLogStream", """{"logGroupName":"app","logStreamName":"task"}""");
        await moto.JsonAsync("logs", "Logs_20140328.PutLogEvents", $$"""{"logGroupName":"app","logStreamName":"task","logEvents":[{"timestamp":{{now.ToUnixTimeMilliseconds()}},"message":"it starts"},{"timestamp":{{now.ToUnixTimeMilliseconds() + 1}},"message":"it fails"}]}""");

        var groups = await logs.DescribeLogGroupsAsync(new() { LogGroupNamePrefix = "ap" });
        var lines = await logs.GetLogEventsAsync(new() { LogGroupName = "app", LogStreamName = "task", StartFromHead = true, StartTime = now.UtcDateTime.AddMinutes(-1) });
        var found = await logs.FilterLogEventsAsync(new() { LogGroupName = "app", LogStreamNames = ["task"], FilterPattern = "fails", StartTime = now.ToUnixTimeMilliseconds() - 60_000 });

        Assert.Equal("app", groups.LogGroups!.Single().LogGroupName);
        Assert.Equal(["it starts", "it fails"], lines.Events!.Select(one => one.Message));
        Assert.Equal(now.ToUnixTimeMilliseconds(), new DateTimeOffset(lines.Events![0].Timestamp!.Value).ToUnixTimeMilliseconds());
        Assert.Equal(("it fails", now.ToUnixTimeMilliseconds() + 1), (found.Events!.Single().Message, found.Events!.Single().Timestamp));
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
        await moto.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"app/key","SecretString":"hidden","Tags":[{"Key":"shunt","Value":"prod"}],"ClientRequestToken":"0123456789012345678901234567890123456789"}""");
        await moto.JsonAsync("ssm", "AmazonSSM.PutParameter", """{"Name":"/app/level","Type":"SecureString","Value":"hidden"}""");

        var secret = await secrets.DescribeSecretAsync(new() { SecretId = "app/key" });
        var parameter = (await parameters.DescribeParametersAsync(new() { ParameterFilters = [new() { Key = "Name", Option = "Equals", Values = ["/app/level"] }] })).Parameters!.Single();
        var found = await tagged.GetResourcesAsync(new() { TagFilters = [new() { Key = "shunt", Values = ["prod"] }], ResourceTypeFilters = ["secretsmanager:secret"] });
        await Assert.ThrowsAsync<Amazon.SecretsManager.Model.ResourceNotFoundException>(() => secrets.DescribeSecretAsync(new() { SecretId = "none" }));

        Assert.Equal(("app/key", null), (secret.Name, secret.DeletedDate));
        Assert.Equal(("/app/level", ParameterType.SecureString, 1L), (parameter.Name, parameter.Type, parameter.Version));
        Assert.Equal(secret.ARN, found.ResourceTagMappingList!.Single().ResourceARN);
        Assert.Empty(seenSecrets.Unseen.Concat(seenParameters.Unseen).Concat(seenTagged.Unseen));
    }
}
