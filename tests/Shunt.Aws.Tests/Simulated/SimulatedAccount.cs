using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Tests.Ledger;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Versions;
using Tests;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>An account with a provisioned target, and the ways a release goes on it, each as a process of its own. Versions are named by a digit: '1' is the commit 1111….</summary>
internal sealed class SimulatedAccount : IDisposable
{
    private const string Target = "prod";

    /// <summary>What the environment's stack tells.</summary>
    public static readonly Dictionary<string, string> Environment = new()
    {
        ["Listener"] = "listener",
        ["Cluster"] = "shop-prod",
        ["Images"] = "images",
        ["Artifacts"] = "artifacts",
        ["Logs"] = "logs",
        ["StackRole"] = "stacks",
        ["RetireRole"] = "retire",
        ["ExecutionRole"] = "execution",
        ["TaskRole"] = "task",
        ["Subnets"] = "subnet",
        ["TaskSecurityGroup"] = "group",
    };

    private static readonly TargetSettings Settings = new() { Name = Target, Rollout = Rollout.InSteps(TimeSpan.FromMinutes(2), 10, 100), Retain = TimeSpan.FromHours(1) };

    private readonly ComponentSettings _component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version" };
    private readonly MemoryImages _images = new();
    private readonly ReleaseCommands _commands;
    private readonly MortalLedgerStore _ledgers;
    private readonly SimulatedBalancers _balancers;
    private readonly SimulatedServices _services;
    private readonly SimulatedSchedules _schedules;
    private readonly MemoryEpochs _epochs;
    private readonly AwsClients _clients;

    public SimulatedAccount(ILedgerStore? ledgers = null, int seed = 0)
    {
        Weather = new Weather(seed);
        _commands = new ReleaseCommands(_component, _images);
        Cloud = new SimulatedCloudFormation(Mortality, Weather) { Tells = Outputs, IsUsed = stack => stack.Name != "shop-prod-routing" && Routed().Contains(stack.Name[^12..], StringComparison.Ordinal) };
        _balancers = new SimulatedBalancers(Cloud, Weather);
        _services = new SimulatedServices(Cloud);
        _schedules = new SimulatedSchedules(Mortality, Weather);
        _epochs = new MemoryEpochs(Mortality);
        _clients = new AwsClients("eu-west-1") { Stacks = Cloud, Balancers = _balancers, Services = _services, Schedules = _schedules };
        _ledgers = new MortalLedgerStore(ledgers ?? new MemoryLedgerStore()) { DiesBefore = _ => Mortality.DiesBefore(), DiesAfter = _ => Mortality.DiesAfter() };
        Cloud.Put("shop-prod-environment", "CREATE_COMPLETE", "Name=shop");
    }

    /// <value>Where the target is.</value>
    public AwsSettings Aws { get; init; } = new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" };

    public Mortality Mortality { get; } = new();

    public Weather Weather { get; }

    public SimulatedCloudFormation Cloud { get; }

    public LeapingTimeProvider Time { get; } = new();

    public RecordingNarrator Narrator { get; } = new();

    /// <summary>Everything there is: stacks, where the route leads, what is scheduled.</summary>
    public string Picture() => string.Join('\n', Cloud.Stacks.Select(stack => stack.Name).Order(StringComparer.Ordinal).Append($"route {Routed()}").Concat(_schedules.Names.Select(name => $"ends {name}")));

    /// <summary>Where requests of the plain route go: <c>suffix=weight</c>, with blanks between.</summary>
    public string Routed() => Cloud.Find("shop-prod-routing") is { InEffect.Length: > 0 } stack && SimulatedStack.Parameters(stack.InEffect) is var parameters
        ? $"{parameters["Suffix"]}={parameters["Weight"]}{(parameters["OtherSuffix"].Length > 0 ? $" {parameters["OtherSuffix"]}={parameters["OtherWeight"]}" : "")}"
        : "";

    /// <summary>Takes the target's lease as a process of its own, on a clock that runs, without waiting for whoever has it.</summary>
    public Task<ReleaseSession> OpenAsync() =>
        ReleaseSession.OpenAsync(Context(TimeProvider.System) with { Lease = new LeaseOptions { Wait = TimeSpan.Zero } }, default);

    /// <summary>A release, as the build makes it: what an earlier command did is not done again.</summary>
    public Task ReleaseAsync(char version) => InSessionAsync(session => _commands.ReleaseAsync(session, version));

    /// <summary>A rollback to the last good version, unless that serves already.</summary>
    public Task RollbackAsync(char to) => InSessionAsync(session => _commands.RollbackAsync(session, to));

    /// <summary>The platform's part of a teardown.</summary>
    public Task TeardownAsync() => InSessionAsync(session => session.Context.Platform.TeardownAsync(Target, session.Epoch, default));

    /// <summary>The end of a version.</summary>
    public Task TerminateAsync(char version) => InSessionAsync(session => session.Context.Platform.TerminateAsync(new(Target, "app", new string(version, 12)), session.Epoch, default));

    /// <summary>What a release would change, a line each; nothing is touched.</summary>
    public Task<IReadOnlyList<string>> ForeseeAsync(char version) => _commands.ForeseeAsync(Context(Time), version);

    /// <summary>What a rollback would change, a line each; nothing is touched.</summary>
    public Task<IReadOnlyList<string>> ForeseeRollbackAsync() => ReleaseCommands.ForeseeRollbackAsync(Context(Time));

    /// <summary>What a teardown would change, a line each; nothing is touched.</summary>
    public async Task<IReadOnlyList<string>> ForeseeTeardownAsync() =>
        (await ((IForesees)Context(Time).Platform).ForeseeAsync(Target, [new RemoveTarget(Target, [])], default))[0];

    public void Dispose()
    {
        _clients.Dispose();
        _schedules.Dispose();
        _services.Dispose();
        _balancers.Dispose();
        Cloud.Dispose();
    }

    private static Dictionary<string, string> Outputs(SimulatedStack stack) => stack.Name.Contains("-app-", StringComparison.Ordinal)
        ? new() { ["TargetGroup"] = SimulatedBalancers.Group(stack.Name[^12..]), ["TaskDefinition"] = $"app:{stack.Name[^12..]}" }
        : Environment;

    private async Task InSessionAsync(Func<ReleaseSession, Task> steps)
    {
        var session = await ReleaseSession.OpenAsync(Context(Time), default);
        try
        {
            await steps(session);
        }
        catch (DiedException)
        {
            session = null;
            throw;
        }
        finally
        {
            await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private ReleaseContext Context(TimeProvider time)
    {
        return new ReleaseContext
        {
            Target = Settings,
            Component = _component,
            Platform = new AwsPlatform(Aws, new PlatformRequest(Settings, _component, Narrator, time, AskAsync), _clients, _epochs),
            Ledger = new TargetLedger(_ledgers, Target, new Author("anna", "laptop", 4711), time),
            Images = _images,
            Narrator = Narrator,
            Time = time,
            Tool = new("tool-hash"),
            Relate = (_, _) => Ancestry.Diverged,
        };
    }

    // The load balancer leads a request by its host: a version's own, or the plain one, which most requests follow to the version with most of it.
    private Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        var host = address.Url.Host.Split('.')[0];
        var suffix = host == "app" ? Routed().Split(' ').Select(share => share.Split('=')).MaxBy(share => int.Parse(share[^1], System.Globalization.CultureInfo.InvariantCulture))![0] : host[^12..];
        return Task.FromResult(Cloud.Find($"shop-prod-app-{suffix}") is { InEffect.Length: > 0 }
            ? new Answer(200, null, $$"""{"component":"app","version":"{{new string(suffix[0], 40)}}"}""", "")
            : new Answer(503, null, "", ""));
    }
}
