using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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

/// <summary>
/// A target's way from nothing to a rollback, at moto_server over a bad way: it is provisioned, a first version is released, a second one in steps, and the first is gone back to. A second
/// version that is sick is released, too, and must not be. Each command is a process of its own, and is run again until it says how it ended.
/// </summary>
internal sealed class Journey : IDisposable
{
    private const string Target = "prod";
    private const string Account = "123456789012";
    private const int MostRuns = 50;

    // As many as it has for people, and so few that commands end unfinished.
    private const int ManyRetries = 10;
    private const int FewRetries = 6;

    private static readonly TargetSettings Settings = new() { Name = Target, Rollout = Rollout.InSteps(TimeSpan.FromSeconds(5), 10, 50, 100), Retain = TimeSpan.FromDays(1) };
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version", SmokeTests = ["tests/App.Smoke"] };

    private readonly int _seed;
    private readonly AwsSettings _aws;
    private readonly MemoryImages _images = new();
    private readonly ReleaseCommands _commands;
    private readonly List<int> _runs = [];
    private readonly LeapingTimeProvider _time = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly ChangeSetsAsUpdates _http;
    private readonly MotoClients _clean;
    private readonly HttpClient _wire = new();
    private readonly Witness _witness;
    private ExitCode? _verdict;

    private Journey(string address, int seed, FaultTally tally)
    {
        _seed = seed;
        _commands = new ReleaseCommands(Component, _images);
        Sickness = seed % 4 == 3 ? (Sickness)(1 + (seed / 4 % 3)) : Sickness.None;
        _aws = new AwsSettings { Name = string.Create(CultureInfo.InvariantCulture, $"shop{seed}"), Account = Account, Region = MotoServer.Region };
        _http = new ChangeSetsAsUpdates(address) { Before = way => new FaultProxy(seed, tally, way), Changed = BeServedAsync };
        _clean = new MotoClients(address);
        _witness = new Witness(_clean.Clients, new TargetStacks(_aws, Target, Component), new MotoCalls(_wire, address));
    }

    private Sickness Sickness { get; }

    /// <summary>Makes one.</summary>
    /// <param name="address">Where moto_server listens.</param>
    /// <param name="seed">Which one.</param>
    /// <param name="tally">Counts the faults.</param>
    public static async Task<JourneyEnd> RunAsync(string address, int seed, FaultTally tally)
    {
        using var journey = new Journey(address, seed, tally);
        return await journey.RunAsync();
    }

    public void Dispose()
    {
        _wire.Dispose();
        _clean.Dispose();
        _http.Dispose();
    }

    // Where every journey ends, whatever happened on the way.
    private string Expected => Sickness == Sickness.None
        ? """
          app-111111111111
          app-222222222222
          environment
          routing
          route 111111111111=100
          ends 222222222222
          """
        : """
          app-111111111111
          environment
          routing
          route 111111111111=100
          """;

    [SuppressMessage("Design", "CA1031: Do not catch general exception types", Justification = "Whatever comes out of a command here is told with its seed.")]
    private async Task<JourneyEnd> RunAsync()
    {
        try
        {
            await DoAsync("Provision", platform => platform.MakeGroundAsync(Target, _ => { }, default));
            await DoAsync("Release 1", session => _commands.ReleaseAsync(session, '1'));
            _verdict = await EndAsync("Release 2", platform => InSessionAsync(platform, session => _commands.ReleaseAsync(
                session, '2', Sickness != Sickness.FailsIntegrationTests, Sickness != Sickness.FailsSmokeTests)));
            if ((_verdict == ExitCode.Done) != (Sickness == Sickness.None))
                throw new InvalidOperationException($"Release 2 ended with {_verdict}");

            if (Sickness == Sickness.None)
                await DoAsync("Rollback", session => _commands.RollbackAsync(session, '1'));
            return End(await _witness.PictureAsync() is var picture && picture == Expected ? null : $"in the end there was\n{picture}");
        }
        catch (Exception wrong)
        {
            return End($"{wrong}\n{string.Join('\n', _narrator.Lines.TakeLast(20))}");
        }
    }

    private JourneyEnd End(string? problem) => new(_seed, Sickness, _runs, _verdict, problem);

    private Task DoAsync(string name, Func<ReleaseSession, Task> steps) => DoAsync(name, platform => InSessionAsync(platform, steps));

    private async Task DoAsync(string name, Func<AwsPlatform, Task> command)
    {
        if (await EndAsync(name, command) is not ExitCode.Done and var verdict)
            throw new InvalidOperationException($"{name} ended with {verdict}");
    }

    // The same command again, until it says how it ended: who says that somebody has to look has not.
    private async Task<ExitCode> EndAsync(string name, Func<AwsPlatform, Task> command)
    {
        var served = await _witness.RoutedAsync();
        _runs.Add(0);
        while (_runs[^1]++ < MostRuns)
        {
            try
            {
                using var platform = Platform();
                await command(platform);
                return ExitCode.Done;
            }
            catch (ReleaseException failure) when (failure.ExitCode is ExitCode.Failed or ExitCode.RolledBack or ExitCode.NeedsAttention)
            {
                _narrator.Warn(failure.Message);
                if (failure.ExitCode != ExitCode.NeedsAttention)
                    return failure.ExitCode;
            }

            if (served.Length > 0 && await _witness.RoutedAsync() is "")
                throw new InvalidOperationException($"{name} left a route that leads nowhere");
        }

        throw new InvalidOperationException($"{name} was run {MostRuns} times, and did not end");
    }

    private async Task InSessionAsync(AwsPlatform platform, Func<ReleaseSession, Task> steps)
    {
        await using var session = await ReleaseSession.OpenAsync(
            new ReleaseContext
            {
                Target = Settings,
                Component = Component,
                Platform = platform,
                Ledger = new TargetLedger(platform.Stores!.Ledgers, Target, new Author("anna", "laptop", 4711), _time),
                Approvals = platform.Stores.Approvals,
                Images = _images,
                Narrator = _narrator,
                Time = _time,
                Tool = new("tool-hash"),
                Relate = (_, _) => Ancestry.Diverged,
                Lease = new LeaseOptions { Ttl = LeaseOptions.MinTtl },
            },
            default);
        await steps(session);
    }

    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The platform owns its clients and disposes them.")]
    private AwsPlatform Platform()
    {
        var clients = new AwsClients(MotoServer.Region, _http) { Failures = new AwsFailures(_aws, Target), Retries = _seed % 2 == 0 ? ManyRetries : FewRetries };
        foreach (var client in (Amazon.Runtime.IAmazonService[])[clients.Stacks, clients.Balancers, clients.Services, clients.Images, clients.Schedules, clients.Logs, clients.Identities, clients.Objects])
            Impatience.Have(client);
        return new AwsPlatform(_aws, new PlatformRequest(Settings, Component, _narrator, _time, _witness.AskAsync), clients);
    }

    // At AWS a service's tasks come up, and the load balancer finds them healthy; moto_server has none.
    private async Task BeServedAsync(string stack)
    {
        if (Sickness == Sickness.NeverHealthy && stack.EndsWith("-222222222222", StringComparison.Ordinal))
            return;

        foreach (var (_, type, group) in await _http.Calls.ResourcesAsync(stack, default))
        {
            if (type == "AWS::ElasticLoadBalancingV2::TargetGroup")
                await _http.Calls.FormAsync("elasticloadbalancing", "RegisterTargets/2015-12-01", default, ("TargetGroupArn", group), ("Targets.member.1.Id", "10.0.0.4"), ("Targets.member.1.Port", "8080"));
        }
    }
}
