using System.Diagnostics;
using Amazon.CloudFormation;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.Scheduler;
using Amazon.SecretsManager;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;
using Shunt.Aws.Data;
using Shunt.Aws.Templates;
using Shunt.Targets;
using Tests;
using YamlDotNet.RepresentationModel;

namespace Shunt.Aws.Tests.Templates;

/// <summary>What the templates let whom do, and that AWS's own linter finds nothing wrong with them.</summary>
public sealed class StackTemplatesTests
{
    private const string Secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/prod/api-key-AbCdEf";

    // By the tables of actions in AWS's service authorization reference.
    private static readonly Dictionary<string, string> WithoutResource = new()
    {
        ["cloudformation:ListExports"] = "exports are the account's: the action has no resource type",
        ["ecr:GetAuthorizationToken"] = "the token is the account's: the action has no resource type",
        ["ecs:DeregisterTaskDefinition"] = "the action has no resource type",
        ["ecs:DescribeTaskDefinition"] = "the action has no resource type",
        ["ecs:ListTasks"] = "its one resource type is the container instance, and Fargate has none",
        ["elasticloadbalancing:Describe*"] = "none of the actions that look has a resource type",
        ["ssmmessages:CreateControlChannel"] = "the action has no resource type",
        ["ssmmessages:CreateDataChannel"] = "the action has no resource type",
        ["ssmmessages:OpenControlChannel"] = "the action has no resource type",
        ["ssmmessages:OpenDataChannel"] = "the action has no resource type",
        ["ssm:DescribeParameters"] = "it lists: the action has no resource type",
    };

    // What AWS asks for beside the operation that is called, and what is called in another way than by a client of the SDK.
    private static readonly Dictionary<string, string> BesideOperations = new()
    {
        ["cloudformation:ListExports"] = "what a release's stack imports is looked up for whoever makes it",
        ["cloudformation:TagResource"] = "a change set gives its stack tags",
        ["ecr:BatchCheckLayerAvailability"] = "the registry's own protocol: is a layer there?",
        ["ecr:BatchGetImage"] = "the registry's own protocol: is a manifest there?",
        ["ecr:CompleteLayerUpload"] = "the registry's own protocol: a layer is sent",
        ["ecr:GetDownloadUrlForLayer"] = "the registry's own protocol: a layer is read",
        ["ecr:InitiateLayerUpload"] = "the registry's own protocol: a layer is sent",
        ["ecr:PutImage"] = "the registry's own protocol: a manifest is sent",
        ["ecr:UploadLayerPart"] = "the registry's own protocol: a layer is sent",
        ["ecs:TagResource"] = "the task of a migration has tags",
        ["iam:PassRole"] = "stacks, schedules and tasks have roles of their own",
        ["rds:AddTagsToResource"] = "a snapshot has tags",
        ["s3:DeleteObject"] = "the package for S3 is the official one",
        ["s3:GetBucketVersioning"] = "the package for S3 is the official one",
        ["s3:GetObject"] = "the package for S3 is the official one",
        ["s3:ListBucket"] = "the package for S3 is the official one",
        ["s3:PutObject"] = "the package for S3 is the official one",
        ["sts:AssumeRole"] = "the package for STS is the official one",
    };

    private static readonly Dictionary<string, Type> Clients = new()
    {
        ["cloudformation"] = typeof(IAmazonCloudFormation),
        ["cloudwatch"] = typeof(IAmazonCloudWatch),
        ["ecr"] = typeof(IAmazonECR),
        ["ecs"] = typeof(IAmazonECS),
        ["elasticloadbalancing"] = typeof(IAmazonElasticLoadBalancingV2),
        ["logs"] = typeof(IAmazonCloudWatchLogs),
        ["rds"] = typeof(IAmazonRDS),
        ["scheduler"] = typeof(IAmazonScheduler),
        ["secretsmanager"] = typeof(IAmazonSecretsManager),
        ["sns"] = typeof(IAmazonSimpleNotificationService),
        ["ssm"] = typeof(IAmazonSimpleSystemsManagement),
    };

    private static readonly ComponentSettings Component = new()
    {
        Name = "app",
        Project = "src/App/App.csproj",
        Environment = new Dictionary<string, string> { ["GREETING"] = "say \"hello\": #1\n{port}", ["ADDRESS"] = "http://+:{port}" },
    };

    public static TheoryData<string> Templates => [StackTemplates.Environment(), StackTemplates.Routing(), Release()];

    [PeerFact("cfn-lint")]
    public async Task The_linter_finds_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("shunt-templates-").FullName;
        try
        {
            string[] files = ["environment.yaml", "routing.yaml", "release.yaml"];
            string[] texts = [StackTemplates.Environment(), StackTemplates.Routing(), Release()];
            foreach (var (file, text) in files.Zip(texts))
                await File.WriteAllTextAsync(Path.Combine(folder, file), text);

            using var linter = Process.Start(new ProcessStartInfo("cfn-lint", [.. files.Select(file => Path.Combine(folder, file))]) { RedirectStandardOutput = true })!;
            var output = await linter.StandardOutput.ReadToEndAsync();
            await linter.WaitForExitAsync();

            Assert.Equal((0, ""), (linter.ExitCode, output.Trim()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Only_actions_for_which_AWS_knows_no_resource_are_allowed_on_all(string template)
    {
        Assert.Empty(AllowedOnAll(template).Except(WithoutResource.Keys));
    }

    [Fact]
    public void Each_action_that_is_excepted_from_naming_its_resource_is_one_that_is_allowed() =>
        Assert.Empty(WithoutResource.Keys.Except(AllowedOnAll(StackTemplates.Environment())));

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_statement_allows_every_action_of_a_service(string template)
    {
        var broad = Policies.Statements(Policies.Document(template))
            .Where(statement => Policies.Texts(statement, "Effect") is ["Allow"])
            .SelectMany(statement => Policies.Texts(statement, "Action"))
            .Where(action => action.EndsWith(":*", StringComparison.Ordinal) || action == "*");

        Assert.Empty(broad);
    }

    [Fact]
    public void Whoever_releases_may_call_what_a_release_calls_and_nothing_more()
    {
        var resources = Policies.Document(StackTemplates.Environment())["Resources"];

        var allowed = ((string[])["DeployRole", "SnapshotPolicy"])
            .SelectMany(name => Policies.Statements(name == "DeployRole" ? resources[name]["Properties"]["Policies"] : resources[name]))
            .SelectMany(statement => Policies.Texts(statement, "Action"))
            .ToHashSet();
        var called = Clients.SelectMany(client => client.Value.GetMethods().Select(method => (Client: client.Key, method.Name)))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => $"{method.Client}:{method.Name[..^"Async".Length]}")
            .ToList();

        Assert.DoesNotContain(allowed, action => !called.Exists(operation => Covers(action, operation)) && !BesideOperations.ContainsKey(action));
        Assert.DoesNotContain(called, operation => !allowed.Any(action => Covers(action, operation)));
        Assert.Empty(BesideOperations.Keys.Except(allowed));
    }

    [Fact]
    public void Whoever_releases_cannot_agree_to_the_release()
    {
        var denied = Policies.Statements(Policies.Document(StackTemplates.Environment()))
            .Single(statement => Policies.Texts(statement, "Sid") is ["ApprovalsAreOthersToGive"]);

        Assert.Equal(["Deny"], Policies.Texts(denied, "Effect"));
        Assert.Equal(["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], Policies.Texts(denied, "Action"));
        Assert.Equal(["arn:${AWS::Partition}:s3:::${Name}-${Target}-${AWS::AccountId}-${AWS::Region}/approvals/*"], Policies.Texts(denied, "Resource"));
        Assert.Equal("DeployRole.Arn", ((YamlScalarNode)denied["Principal"]["AWS"]).Value);
    }

    [Fact]
    public void The_role_of_tests_only_reads()
    {
        var role = Policies.Document(StackTemplates.Environment())["Resources"]["TestRole"]["Properties"]["Policies"];

        var actions = Policies.Statements(role).SelectMany(statement => Policies.Texts(statement, "Action"));

        Assert.All(actions, action => Assert.Matches(":(Describe|List|Get)", action));
    }

    [Fact]
    public void Each_kind_of_work_has_a_role_of_its_own()
    {
        var resources = (YamlMappingNode)Policies.Document(StackTemplates.Environment())["Resources"];

        var roles = resources.Children.Where(resource => resource.Value["Type"].ToString() == "AWS::IAM::Role").Select(resource => resource.Key.ToString());

        Assert.Equal(["ExecutionRole", "TaskRole", "StackRole", "DeployRole", "OperateRole", "ApproveRole", "TestRole", "RetireRole"], roles);
    }

    [Fact]
    public void Only_the_tasks_of_migrations_can_be_entered_and_only_by_the_role_for_it()
    {
        var resources = (YamlMappingNode)Policies.Document(StackTemplates.Environment())["Resources"];

        var entering = resources.Children
            .SelectMany(resource => Policies.Statements(resource.Value).Where(statement => Policies.Texts(statement, "Action").Contains("ecs:ExecuteCommand")).Select(statement => (Role: resource.Key.ToString(), Statement: statement)))
            .ToList();

        Assert.All(entering, one => Assert.Equal("OperateRole", one.Role));
        Assert.Equal("AllowsSessions", resources["OperateRole"]["Condition"].ToString());
        var task = Assert.Single(entering, one => Policies.Texts(one.Statement, "Resource").Single().Contains(":task/", StringComparison.Ordinal)).Statement;
        Assert.Equal(AwsData.Migration, task["Condition"]["StringEquals"]["aws:ResourceTag/shunt:purpose"].ToString());
        Assert.False(((YamlMappingNode)Policies.Document(Release())["Resources"]["Service"]["Properties"]).Children.ContainsKey("EnableExecuteCommand"));
    }

    [Fact]
    public void Sessions_are_recorded_where_the_tasks_write()
    {
        var cluster = Policies.Document(StackTemplates.Environment())["Resources"]["Cluster"]["Properties"]["Configuration"];

        Assert.Equal("AllowsSessions", cluster[0].ToString());
        var session = cluster[1]["ExecuteCommandConfiguration"];
        Assert.Equal(("OVERRIDE", "Logs"), (session["Logging"].ToString(), session["LogConfiguration"]["CloudWatchLogGroupName"].ToString()));
    }

    [Fact]
    public void What_the_way_back_needs_outlives_the_environment()
    {
        var resources = (YamlMappingNode)Policies.Document(StackTemplates.Environment())["Resources"];

        var retained = resources.Children.Where(resource => ((YamlMappingNode)resource.Value).Children.ContainsKey("DeletionPolicy")).Select(resource => resource.Key.ToString());

        Assert.Equal(["Images", "Artifacts"], retained);
    }

    [Fact]
    public void A_release_has_the_settings_of_its_component_and_its_secrets_by_reference()
    {
        var container = Policies.Document(Release())["Resources"]["TaskDefinition"]["Properties"]["ContainerDefinitions"][0];

        var settings = ((YamlSequenceNode)container["Environment"]).Select(entry => (entry["Name"].ToString(), entry["Value"].ToString()));
        var secrets = ((YamlSequenceNode)container["Secrets"]).Select(entry => (entry["Name"].ToString(), entry["ValueFrom"].ToString()));

        Assert.Equal([("ADDRESS", "http://+:8080"), ("GREETING", "say \"hello\": #1\n8080"), ("HOST", "0.0.0.0"), ("PORT", "8080")], settings);
        Assert.Equal([("API_KEY", Secret)], secrets);
    }

    [Fact]
    public void A_release_without_secrets_asks_for_none()
    {
        var container = Policies.Document(StackTemplates.Release(Component, 8080, new Dictionary<string, string>()))["Resources"]["TaskDefinition"]["Properties"]["ContainerDefinitions"][0];

        Assert.DoesNotContain("Secrets", ((YamlMappingNode)container).Children.Keys.Select(key => key.ToString()));
    }

    // An ARN in which everything is left open names no resource either.
    private static bool Covers(string action, string operation) =>
        action.EndsWith('*') ? operation.StartsWith(action[..^1], StringComparison.Ordinal) : action == operation;

    private static IEnumerable<string> AllowedOnAll(string template) => Policies.Statements(Policies.Document(template))
        .Where(statement => Policies.Texts(statement, "Effect") is ["Allow"] && Policies.Texts(statement, "Resource").Any(resource => resource == "*" || resource.EndsWith(":*:*:*", StringComparison.Ordinal) || resource.EndsWith("::*", StringComparison.Ordinal)))
        .SelectMany(statement => Policies.Texts(statement, "Action"));

    private static string Release() => StackTemplates.Release(Component, 8080, new Dictionary<string, string> { ["API_KEY"] = Secret });
}
