using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Shunt.Aws.Failures;
using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Peers;
using Shunt.Aws.Tests.Simulated;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Tests.Sessions;
using Shunt.Versions;
using Tests;

namespace Shunt.Aws.Tests.Faults;

/// <summary>A target at moto_server, and the commands on it, each with clients, platform and ledger of its own, as a process has them.</summary>
internal sealed class JourneyTarget : IDisposable
{
    private const string Target = "prod";
    private const string Account = "123456789012";

    private static readonly TargetSettings Settings = new() { Name = Target, Rollout = Rollout.InSteps(TimeSpan.FromSeconds(5), 10, 50, 100), Retain = TimeSpan.FromDays(1) };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version", SmokeTests = ["tests/App.Smoke"] };

    private readonly AwsSettings _aws;
    private readonly HttpClientFactory _way;
    private readonly MemoryImages _images = new();
    private readonly ReleaseCommands _commands;
    private readonly MotoClients _clean;
    private readonly HttpClient _wire = new();

    /// <param name="address">Where moto_server listens.</param>
    /// <param name="name">The team's name, by which targets in one account differ.</param>
    /// <param name="way">How the commands get to moto_server.</param>
    public JourneyTarget(string address, string name, HttpClientFactory way)
    {
        (_aws, _way) = (new AwsSettings { Name = name, Account = Account, Region = MotoServer.Region }, way);
        _commands = new ReleaseCommands(Component, _images);
        _clean = new MotoClients(address);
        Witness = new Witness(_clean.Clients, new TargetStacks(_aws, Target, Component), new MotoCalls(_wire, address));
    }

    /// <value>Sees what there is.</value>
    public Witness Witness { get; }

    /// <value>Hears what commands say.</value>
    public RecordingNarrator Narrator { get; } = new();

    /// <value>The clock of the commands.</value>
    public LeapingTimeProvider Time { get; } = new();

    /// <value>How often the SDK sends a request again; as often as for people by default.</value>
    public int Retries { get; init; } = 10;

    /// <summary>Provisions the target.</summary>
    public Task ProvisionAsync() => RunAsync(platform => platform.MakeGroundAsync(Target, _ => { }, default));

    /// <summary>Has the image of a version be there.</summary>
    public Task BuildAsync(char version) => _commands.ImageAsync(version);

    /// <summary>Releases a version; its tests end as is said.</summary>
    public Task ReleaseAsync(char version, bool isTestedWell = true, bool isSmokedWell = true) =>
        InSessionAsync(session => _commands.ReleaseAsync(session, version, isTestedWell, isSmokedWell));

    /// <summary>Goes back to a version, unless it serves.</summary>
    public Task RollbackAsync(char to) => InSessionAsync(session => _commands.RollbackAsync(session, to));

    public void Dispose()
    {
        _wire.Dispose();
        _clean.Dispose();
    }

    private async Task RunAsync(Func<AwsPlatform, Task> command)
    {
        using var platform = Platform();
        await command(platform);
    }

    private Task InSessionAsync(Func<ReleaseSession, Task> steps) => RunAsync(async platform =>
    {
        await using var session = await ReleaseSession.OpenAsync(
            new ReleaseContext
            {
                Target = Settings,
                Component = Component,
                Platform = platform,
                Ledger = new TargetLedger(platform.Stores!.Ledgers, Target, new Author("anna", "laptop", 4711), Time),
                Approvals = platform.Stores.Approvals,
                Images = _images,
                Narrator = Narrator,
                Time = Time,
                Tool = new("tool-hash"),
                Relate = (_, _) => Ancestry.Diverged,
                Lease = new LeaseOptions { Ttl = LeaseOptions.MinTtl },
            },
            default);
        await steps(session);
    });

    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The platform owns its clients and disposes them.")]
    private AwsPlatform Platform()
    {
        var clients = new AwsClients(MotoServer.Region, _way) { Failures = new AwsFailures(_aws, Target), Retries = Retries };
        foreach (var client in (IAmazonService[])[clients.Stacks, clients.Balancers, clients.Services, clients.Images, clients.Schedules, clients.Logs, clients.Identities, clients.Objects])
            Impatience.Have(client);
        return new AwsPlatform(_aws, new PlatformRequest(Settings, Component, Narrator, Time, Witness.AskAsync), clients);
    }
}
