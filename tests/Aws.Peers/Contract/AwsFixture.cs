using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shunt.Aws;
using Shunt.Aws.Stacks;
using Shunt.Aws.Tests.Peers;
using Shunt.Contract;
using Shunt.Contract.App;
using Shunt.Contract.Deaths;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Targets;
using Shunt.Versions;
using Tests;
using Answer = Shunt.Platforms.Answer;
using DescribeServicesRequest = Amazon.ECS.Model.DescribeServicesRequest;

namespace Aws.Peers.Contract;

/// <summary>
/// AWS before an independent witness. moto_server keeps stacks, rules, services, schedules and objects; what it does not do is done here: a service whose version comes up
/// gets its targets, and a load balancer answers by moto_server's own rules.
/// </summary>
[LeavesOutWhatMotoCannotWitness]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "xunit calls DisposeAsync.")]
public sealed partial class AwsFixture : PlatformFixture
{
    // The pauses of a platform between two looks at AWS are of seconds, and moto_server is done by then.
    private const int Hurry = 60;

    private static readonly AwsSettings Settings = new() { Name = "shop", Account = "123456789012", Region = MotoServer.Region, Domain = "shop.example", KeepsNoData = true };

    private readonly string _home = Directory.CreateTempSubdirectory("shunt-aws-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<AwsPlatform>> _platforms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RunningVersion> _versions = new(StringComparer.Ordinal);
    private readonly RecordingNarrator _narrator = new();
    private readonly LoadBalancerFront _front = new();
    private readonly HttpClient _http = new();
    private MotoServer _moto = null!;
    private MotoClients _aws = null!;
    private int _products;

    public AwsFixture()
    {
        Images = new OciLayout(Path.Combine(_home, "images"), TimeProvider.System);
        Manifests = new ManifestStore(new FileArtifacts(_home));
    }

    public override IImageStore Images { get; }

    public override IManifestStore Manifests { get; }

    public override bool StampsAnswers => false;

    protected override ComponentSettings Program { get; } = new() { Name = "app", Project = "App", VersionPath = "/version" };

    protected override IReadOnlyList<string> EntryPoint { get; } = ["dotnet", "App.dll"];

    public override IPlatform PlatformOf(string target) => _platforms.GetOrAdd(target, _ => new(() => Provision(target))).Value;

    public override ILedgerStore LedgersOf(string target) => PlatformOf(target).Stores!.Ledgers;

    public override RouteAddress Reach(RouteAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address with { EndPoint = _front.EndPoint };
    }

    public override async Task InitializeAsync()
    {
        _moto = await MotoServer.StartAsync();
        _aws = new MotoClients(_moto.Address) { Http = { Tagged = [], Changed = FollowAsync } };
    }

    public override async Task<IReadOnlyList<string>> UnitsAsync(string target)
    {
        var prefix = $"{Settings.Name}-{target}-";
        var stacks = await new StackApi(_aws.Clients.Stacks).ListAsync($"{prefix}app-", default);
        return [.. stacks.Select(stack => stack.Name[prefix.Length..]).Order(StringComparer.Ordinal)];
    }

    public override async Task<int> ProcessesAsync(InstanceId instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var said = await _aws.Clients.Services.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = $"{Settings.Name}-{instance.Target}", Services = [$"{Settings.Name}-{instance.Target}-app-{instance.Suffix}"] });
        return said.Services?.SingleOrDefault()?.RunningCount ?? 0;
    }

    public override Task LoseImageAsync(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        File.Delete(Path.Combine(_home, "images", "blobs", digest.Replace(':', Path.DirectorySeparatorChar)));
        return Task.CompletedTask;
    }

    public override Task DisposeAsync()
    {
        _front.Dispose();
        _http.Dispose();
        _aws.Dispose();
        _moto.Dispose();
        Directory.Delete(_home, recursive: true);
        return Task.CompletedTask;
    }

    protected override void OnPublished(ReleaseVersion version, AppBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(version);
        _versions[version.Suffix] = new RunningVersion(version.Commit, behaviour);
    }

    protected override string NewProduct()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, "products", $"{Interlocked.Increment(ref _products)}")).FullName;
        File.WriteAllText(Path.Combine(folder, "App.dll"), "moto_server runs nothing");
        return folder;
    }

    // Once for each target, before its first release; the tests of a class run one after the other.
    private AwsPlatform Provision(string target)
    {
        var platform = new AwsPlatform(Settings, new PlatformRequest(new TargetSettings { Name = target }, Program, _narrator, new FastClock(Hurry), AskAsync), _aws.Clients);
        Task.Run(() => platform.MakeGroundAsync(target, _ => { }, default)).GetAwaiter().GetResult();
        return platform;
    }

    private async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{_front.EndPoint}{path}") { Headers = { Host = address.Url.Authority } };
        using var response = await _http.SendAsync(request, cancellation);
        return new Answer((int)response.StatusCode, null, await response.Content.ReadAsStringAsync(cancellation), "");
    }

    // After a change of a stack: the tasks of a version come up or go, and the load balancer answers by the rules there are then.
    private async Task FollowAsync(string stack)
    {
        if (Stack().Match(stack) is not { Success: true } named)
            return;

        var target = named.Groups["target"].Value;
        if (named.Groups["suffix"] is { Success: true, Value: var suffix } && _versions.GetValueOrDefault(suffix) is { ComesUp: true })
            await RegisterAsync(stack, new InstanceId(target, "app", suffix));

        var groups = new Dictionary<string, RunningVersion?>(StringComparer.Ordinal);
        foreach (var release in await UnitsAsync(target))
        {
            if (await FindAsync($"{Settings.Name}-{target}-{release}", "TargetGroup") is { } group)
                groups[group] = _versions.GetValueOrDefault(release[^12..]) is { ComesUp: true } version ? version : null;
        }

        var rules = await RulesAsync(target);
        _front.Lead(target, rules.ToDictionary(rule => rule.Host, rule => Shares(rule.Weights, groups), StringComparer.OrdinalIgnoreCase));
    }

    private async Task RegisterAsync(string stack, InstanceId instance)
    {
        if (await FindAsync(stack, "TargetGroup") is not { } group)
            return;

        for (var task = 1; task <= await ProcessesAsync(instance); task++)
        {
            await BalancersAsync(
                "RegisterTargets", ("TargetGroupArn", group), ("Targets.member.1.Id", string.Create(CultureInfo.InvariantCulture, $"10.0.0.{task}")), ("Targets.member.1.Port", "8080"));
        }
    }

    private async Task<IReadOnlyList<(string Host, IReadOnlyList<(string Group, int Weight)> Weights)>> RulesAsync(string target)
    {
        if (await FindAsync($"{Settings.Name}-{target}-environment", "Listener") is not { } listener)
            return [];

        var said = await BalancersAsync("DescribeRules", ("ListenerArn", listener));
        return
        [
            .. from rule in Named(XDocument.Parse(said).Root!, "Rules").Elements()
               let hosts = Named(rule, "HostHeaderConfig").Elements().Elements().Select(host => host.Value)
               let weights = Named(rule, "TargetGroups").Elements().Select(tuple => (Value(tuple, "TargetGroupArn"), int.Parse(Value(tuple, "Weight"), CultureInfo.InvariantCulture))).ToList()
               from host in hosts
               select (host, (IReadOnlyList<(string, int)>)(weights.Count > 0 ? weights : [(Value(rule, "TargetGroupArn"), 100)])),
        ];
    }

    private static IReadOnlyList<(RunningVersion? Version, int Weight)> Shares(IReadOnlyList<(string Group, int Weight)> weights, Dictionary<string, RunningVersion?> groups)
    {
        var all = weights.Sum(weight => weight.Weight);
        return [.. weights.Select(weight => (groups.GetValueOrDefault(weight.Group), all == 0 ? 0 : weight.Weight * 100 / all))];
    }

    private Task<string> BalancersAsync(string action, params IReadOnlyList<(string Name, string Value)> fields) =>
        _moto.Calls.FormAsync("elasticloadbalancing", $"{action}/2015-12-01", fields);

    // What a stack tells; null where it is gone.
    private async Task<string?> FindAsync(string stack, string output) =>
        (await new StackApi(_aws.Clients.Stacks).ObserveAsync(stack, default)).Outputs.GetValueOrDefault(output);

    private static IEnumerable<XElement> Named(XContainer container, string name) => container.Descendants().Where(element => element.Name.LocalName == name);

    private static string Value(XContainer container, string name) => Named(container, name).FirstOrDefault()?.Value ?? "";

    [GeneratedRegex(@"^shop-(?<target>t\d+)-(app-(?<suffix>[0-9a-f]{12})|routing|environment)$")]
    private static partial Regex Stack();
}
