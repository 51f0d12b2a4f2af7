using Shunt.Aws.Data;
using Shunt.Aws.Fencing;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Simulated;
using Shunt.Data;
using Shunt.Ledger;
using Shunt.Targets;
using Shunt.Tests.Sessions;
using Tests;

namespace Shunt.Aws.Tests.Data;

/// <summary>The component's own commands run once each, as tasks beside what serves.</summary>
public sealed class OneOffTaskTests : IDisposable
{
    private const string FirstStream = "0123456789ab-data/app/0";

    private static readonly Placed Version = new("0123456789abcdef0123456789abcdef01234567", "sha256:" + new string('a', 64));
    private static readonly ComponentSettings Component = new()
    {
        Name = "app",
        Project = "src/App/App.csproj",
        Environment = new Dictionary<string, string> { ["URL"] = "http://127.0.0.1:{port}/" },
        Data = new() { Schema = ["app", "schema"], Save = ["app", "save", "{file}"], Migrate = ["app", "migrate"], Limit = TimeSpan.FromMinutes(5) },
    };

    private readonly SimulatedCloudFormation _cloud = new();
    private readonly SimulatedServices _services;
    private readonly SimulatedLogs _logs = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly AwsClients _clients;
    private readonly AwsData _data;

    public OneOffTaskTests()
    {
        _services = new SimulatedServices(_cloud);
        _clients = new AwsClients("eu-west-1") { Stacks = _cloud, Services = _services, Logs = _logs };
        _data = Data(entered: false);
    }

    public void Dispose()
    {
        _clients.Dispose();
        _logs.Dispose();
        _services.Dispose();
        _cloud.Dispose();
    }

    [Fact]
    public async Task A_schema_is_the_last_line_that_its_command_wrote_also_when_the_log_shows_it_late()
    {
        (_logs.Streams[FirstStream], _logs.Late) = (["connecting", "12"], 3);

        Assert.Equal(12, await _data.SchemaAsync(Request(), default));
    }

    [Fact]
    public async Task A_command_runs_by_the_image_of_its_version_with_the_variables_and_the_secrets_of_its_instances()
    {
        await _data.MigrateAsync(Request(), default);

        var definition = Assert.Single(_services.Definitions);
        var container = Assert.Single(definition.ContainerDefinitions!);
        Assert.Equal(("shop-prod-app-data", "execution", "task"), (definition.Family, definition.ExecutionRoleArn, definition.TaskRoleArn));
        Assert.Equal($"images@{Version.Digest}", container.Image);
        Assert.Equal(["app", "migrate"], container.EntryPoint!);
        Assert.Equal(["HOST=0.0.0.0", "PORT=8080", "URL=http://127.0.0.1:8080/"], container.Environment!.Select(variable => $"{variable.Name}={variable.Value}"));
        Assert.Equal(["PASSWORD=arn:aws:ssm:eu-west-1:123456789012:parameter/password"], container.Secrets!.Select(secret => $"{secret.Name}={secret.ValueFrom}"));
    }

    [Fact]
    public async Task Nobody_can_enter_a_task_unless_the_target_says_so()
    {
        await _data.MigrateAsync(Request(), default);

        Assert.False(Assert.Single(_services.Runs).EnableExecuteCommand);
        Assert.DoesNotContain(_narrator.Lines, line => line.Contains("execute-command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_target_says_so_people_are_told_how_to_enter_a_migration_and_nothing_else()
    {
        _logs.Streams[FirstStream] = ["12"];
        var data = Data(entered: true);

        await data.SchemaAsync(Request(), default);
        await data.MigrateAsync(Request(), default);

        Assert.Equal(
            [("schema", false), ("migrate", true)],
            _services.Runs.Select(run => (run.Tags!.Single(tag => tag.Key == "shunt:purpose").Value, run.EnableExecuteCommand == true)));
        Assert.Contains(
            "the role 'shop-prod-operate' can enter it: aws ecs execute-command --region eu-west-1 --cluster shop-prod --task arn:aws:ecs:eu-west-1:1:task/shop-prod/1 --container app --interactive --command /bin/sh",
            Assert.Single(_narrator.Lines, line => line.Contains("execute-command", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_a_killed_run_began_is_waited_for_and_not_made_a_second_time_beside_it()
    {
        _services.Tasks.Add(new SimulatedTask { Arn = "arn:aws:ecs:eu-west-1:1:task/shop-prod/0", StartedBy = $"shunt-migrate-{Version.Suffix}", Looks = 5 });

        await _data.MigrateAsync(Request(), default);

        Assert.False(Assert.Single(_services.Tasks).IsRunning);
    }

    [Fact]
    public async Task A_migration_that_fails_is_told_with_its_exit_code_and_its_last_lines()
    {
        _services.Starts = () => new SimulatedTask { ExitCode = 3 };
        _logs.Streams[FirstStream] = ["one", "two", "column 'price' exists", "nothing was changed"];

        var failure = await Assert.ThrowsAsync<DataException>(() => _data.MigrateAsync(Request(), default));

        Assert.Equal("'app migrate' ended with exit code 3: two / column 'price' exists / nothing was changed", failure.Message);
    }

    [Fact]
    public async Task A_task_whose_image_cannot_be_pulled_is_told_with_the_reason()
    {
        _services.Starts = () => new SimulatedTask { ExitCode = null, Reason = "CannotPullContainerError: not found" };

        var failure = await Assert.ThrowsAsync<DataException>(() => _data.MigrateAsync(Request(), default));

        Assert.Equal("'app migrate' was not run: CannotPullContainerError: not found", failure.Message);
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_stopped()
    {
        _services.Starts = () => new SimulatedTask { Looks = 100_000 };

        var failure = await Assert.ThrowsAsync<DataException>(() => _data.MigrateAsync(Request(), default));

        Assert.Equal("'app migrate' did not end within 300 s", failure.Message);
        Assert.False(_services.Tasks.Single().IsRunning);
        Assert.Contains(_narrator.Lines, line => line.Contains("waiting for 'app migrate', whose task is RUNNING", StringComparison.Ordinal));
    }

    private static DataRequest Request() => new("prod", Component, Version);

    private AwsData Data(bool entered) => new(_ => Task.FromResult(Site(entered)), "shop-db");

    private Site Site(bool entered) => new()
    {
        Settings = new AwsSettings
        {
            Name = "shop",
            Account = "123456789012",
            Region = "eu-west-1",
            EcsExec = entered,
            Secrets = new Dictionary<string, string> { ["PASSWORD"] = "arn:aws:ssm:eu-west-1:123456789012:parameter/password" },
        },
        Target = "prod",
        Component = Component,
        Environment = TargetEnvironment.Read(SimulatedAccount.Environment)!,
        Clients = _clients,
        Fence = new Fence("prod", new MemoryEpochs(), new StackApi(_cloud)),
        Narrator = _narrator,
        Time = new LeapingTimeProvider(),
    };
}
