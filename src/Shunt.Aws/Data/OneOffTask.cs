using Amazon.ECS;
using Amazon.ECS.Model;
using Shunt.Aws.Services;
using Shunt.Aws.Templates;
using Shunt.Aws.Waits;
using Shunt.Data;
using Shunt.Ledger;

namespace Shunt.Aws.Data;

/// <summary>A command of a version that runs once, as a task of its own beside what serves, with the image, the variables and the secrets that the version's instances have.</summary>
/// <param name="site">The target.</param>
internal sealed class OneOffTask(Site site)
{
    private const int Lines = 50;
    private const int LastLines = 3;

    // What a task wrote is readable some seconds after it ended.
    private static readonly TimeSpan LogLimit = TimeSpan.FromSeconds(30);

    private string Family => $"{site.Stacks.Prefix}-{site.Component.Name}-data";

    /// <summary>Runs a command, or goes on with the same one that a run before began.</summary>
    /// <param name="version">The version whose command it is.</param>
    /// <param name="command">The command.</param>
    /// <param name="purpose">What it is for, a word, by which a running one is found again.</param>
    /// <param name="limit">How long it may take, from its start on.</param>
    /// <param name="cancellation">Ends the wait; a task that was started runs on, and the next run waits for it.</param>
    /// <returns>The last lines that it wrote, oldest first.</returns>
    /// <exception cref="DataException">It failed, or took too long: then it was stopped.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(Placed version, IReadOnlyList<string> command, string purpose, TimeSpan limit, CancellationToken cancellation)
    {
        var mark = $"shunt-{purpose}-{version.Suffix}";
        var task = await FindAsync(mark, cancellation).ConfigureAwait(false) ?? await StartAsync(version, command, purpose, mark, cancellation).ConfigureAwait(false);
        if (CanBeEntered(purpose))
            site.Narrator.Say($"the role '{site.Stacks.Prefix}-operate' can enter it: {EnterCommand(task)}");
        var text = string.Join(' ', command);
        var ended = await WaitAsync(task, text, limit, cancellation).ConfigureAwait(false);
        var container = ended.Containers?.SingleOrDefault();
        var lines = await ReadAsync(version, task, isAwaited: container?.ExitCode == 0 && purpose == AwsData.Schema, cancellation).ConfigureAwait(false);
        if (container?.ExitCode == 0)
            return lines;

        var why = container?.ExitCode is { } code ? $"ended with exit code {code}" : $"was not run: {(container?.Reason ?? ended.StoppedReason ?? "its task stopped").TrimEnd('.')}";
        throw new DataException($"'{text}' {why}{(lines.Count == 0 ? "" : $": {string.Join(" / ", lines.TakeLast(LastLines))}")}");
    }

    private async Task<string?> FindAsync(string mark, CancellationToken cancellation)
    {
        var running = await site.Clients.Services.ListTasksAsync(
            new ListTasksRequest { Cluster = site.Environment.Cluster, StartedBy = mark, DesiredStatus = DesiredStatus.RUNNING }, cancellation).ConfigureAwait(false);
        return running.TaskArns is [var arn, ..] ? arn : null;
    }

    private async Task<string> StartAsync(Placed version, IReadOnlyList<string> command, string purpose, string mark, CancellationToken cancellation)
    {
        var registered = await site.Clients.Services.RegisterTaskDefinitionAsync(Definition(version, command), cancellation).ConfigureAwait(false);
        var started = await site.Clients.Services.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = site.Environment.Cluster,
                TaskDefinition = registered.TaskDefinition!.TaskDefinitionArn,
                LaunchType = LaunchType.FARGATE,
                Count = 1,
                StartedBy = mark,
                EnableExecuteCommand = CanBeEntered(purpose),
                NetworkConfiguration = new NetworkConfiguration
                {
                    AwsvpcConfiguration = new AwsVpcConfiguration
                    {
                        Subnets = [.. site.Environment.Subnets],
                        SecurityGroups = [site.Environment.TaskSecurityGroup],
                        AssignPublicIp = site.Settings.Given.HasPublicAddresses ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED,
                    },
                },
                Tags =
                [
                    new Tag { Key = "shunt:name", Value = site.Settings.Name },
                    new Tag { Key = "shunt:target", Value = site.Target },
                    new Tag { Key = "shunt:purpose", Value = purpose },
                ],
            },
            cancellation).ConfigureAwait(false);
        return started.Tasks is [{ TaskArn: { } arn }, ..]
            ? arn
            : throw new DataException($"'{string.Join(' ', command)}' was not run: {(started.Failures is [var failure, ..] ? failure.Reason : "ECS started no task")}");
    }

    private bool CanBeEntered(string purpose) => site.Settings.EcsExec && purpose == AwsData.Migration;

    private string EnterCommand(string task) =>
        $"aws ecs execute-command --region {site.Settings.Region} --cluster {site.Environment.Cluster} --task {task} --container {site.Component.Name} --interactive --command /bin/sh";

    private RegisterTaskDefinitionRequest Definition(Placed version, IReadOnlyList<string> command)
    {
        var variables = TaskVariables.Of(site.Component, site.Settings.Port);
        return new RegisterTaskDefinitionRequest
        {
            Family = Family,
            RequiresCompatibilities = ["FARGATE"],
            NetworkMode = NetworkMode.Awsvpc,
            Cpu = $"{site.Settings.Cpu}",
            Memory = $"{site.Settings.MemoryMib}",
            RuntimePlatform = new RuntimePlatform { CpuArchitecture = site.Settings.IsArm ? CPUArchitecture.ARM64 : CPUArchitecture.X86_64, OperatingSystemFamily = OSFamily.LINUX },
            ExecutionRoleArn = site.Environment.ExecutionRole,
            TaskRoleArn = site.Environment.TaskRole,
            ContainerDefinitions =
            [
                new ContainerDefinition
                {
                    Name = site.Component.Name,
                    Image = $"{site.Environment.Images}@{version.Digest}",
                    Essential = true,
                    EntryPoint = [.. command],
                    Environment = [.. variables.Select(variable => new Amazon.ECS.Model.KeyValuePair { Name = variable.Key, Value = variable.Value })],
                    Secrets = [.. site.Settings.Secrets.Select(secret => new Secret { Name = secret.Key, ValueFrom = secret.Value })],
                    LogConfiguration = new LogConfiguration
                    {
                        LogDriver = LogDriver.Awslogs,
                        Options = new()
                        {
                            ["awslogs-region"] = site.Settings.Region,
                            ["awslogs-group"] = site.Environment.Logs,
                            ["awslogs-stream-prefix"] = StreamPrefix(version),
                        },
                    },
                },
            ],
        };
    }

    private async Task<Amazon.ECS.Model.Task> WaitAsync(string task, string text, TimeSpan limit, CancellationToken cancellation)
    {
        var wait = new Wait(limit, site.Narrator, site.Time);
        while (true)
        {
            var answer = await site.Clients.Services.DescribeTasksAsync(new DescribeTasksRequest { Cluster = site.Environment.Cluster, Tasks = [task] }, cancellation).ConfigureAwait(false);
            if (answer.Tasks is [{ LastStatus: "STOPPED" } ended, ..])
                return ended;

            var status = answer.Tasks is [{ LastStatus: { } told }, ..] ? told : "not there yet";
            if (await wait.NextAsync($"waiting for '{text}', whose task is {status}", cancellation).ConfigureAwait(false))
                continue;

            await site.Clients.Services.StopTaskAsync(new StopTaskRequest { Cluster = site.Environment.Cluster, Task = task, Reason = "It took too long." }, cancellation).ConfigureAwait(false);
            throw new DataException($"'{text}' did not end within {limit.TotalSeconds:0.#} s");
        }
    }

    private async Task<IReadOnlyList<string>> ReadAsync(Placed version, string task, bool isAwaited, CancellationToken cancellation)
    {
        var stream = new LogStream(site.Clients.Logs, site.Environment.Logs, StreamPrefix(version), site.Component.Name, task);
        var wait = new Wait(isAwaited ? LogLimit : TimeSpan.Zero, site.Narrator, site.Time);
        while (true)
        {
            var lines = await stream.FindLinesAsync(Lines, cancellation).ConfigureAwait(false) ?? [];
            if (lines.Count > 0 || !await wait.NextAsync($"waiting for what '{stream.Name}' wrote", cancellation).ConfigureAwait(false))
                return lines;
        }
    }

    private static string StreamPrefix(Placed version) => $"{version.Suffix}-data";
}
