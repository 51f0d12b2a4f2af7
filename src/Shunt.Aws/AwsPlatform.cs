using System.Diagnostics.CodeAnalysis;
using Shunt.Aws.Checks;
using Shunt.Aws.Data;
using Shunt.Aws.Failures;
using Shunt.Aws.Fencing;
using Shunt.Aws.Images;
using Shunt.Aws.Notices;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Releases;
using Shunt.Aws.Routing;
using Shunt.Aws.Services;
using Shunt.Aws.Stacks;
using Shunt.Aws.Storage;
using Shunt.Data;
using Shunt.Doctor;
using Shunt.Effects;
using Shunt.Notices;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Aws;

/// <summary>
/// A target on AWS: each release is a CloudFormation stack with a Fargate service, and the alias is a stack with one listener rule, whose weights a cutover changes by
/// a change set. While CloudFormation watches alarms after a step it takes the step back by itself.
/// </summary>
public sealed class AwsPlatform : IPlatform, IProvisioned, IForesees, IIdentifiesTests, INotifies, IDisposable
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(30);

    private readonly AwsSettings _settings;
    private readonly PlatformRequest _request;
    private readonly AwsClients _clients;
    private readonly TargetStacks _stacks;
    private readonly StackApi _api;
    private readonly IEpochStore? _epochs;
    private readonly PublicRoutes _routes;
    private readonly EcrRegistry _registry;
    private Site? _site;

    internal AwsPlatform(AwsSettings settings, PlatformRequest request, AwsClients clients, IEpochStore? epochs = null)
    {
        (_settings, _request, _clients, _epochs) = (settings, request, clients, epochs);
        RefuseProblems(settings, request);
        (_stacks, _api) = (new TargetStacks(settings, request.Target.Name, request.Component), new StackApi(clients.Stacks));
        _routes = new PublicRoutes(settings, _stacks, request.Component, request.Ask);
        _registry = new EcrRegistry(
            clients.Images,
            $"{_stacks.Prefix}-deploy",
            async cancellation => (await SiteAsync(cancellation).ConfigureAwait(false)).Environment.Images,
            request.Narrator,
            request.Time);
    }

    /// <inheritdoc />
    public string Name => "aws";

    /// <inheritdoc />
    public PlatformStores? Stores => field ??= TargetStores.Open(_settings, _request.Target.Name, _request.Component, _clients, _request.Time);

    /// <inheritdoc />
    public IPlatformRegistry Registry => _registry;

    /// <inheritdoc />
    public TimeSpan Pace => TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public IDataStore? Data => _settings.DatabaseClusterId is { } cluster ? new AwsData(SiteAsync, cluster) : null;

    /// <inheritdoc />
    public bool KeepsData => !_settings.KeepsNoData;

    /// <summary>Has a target be on AWS, in its settings: <c>Platform = AwsPlatform.On(new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" })</c>.</summary>
    /// <param name="settings">Where.</param>
    /// <returns>What makes the platform, without asking anything of AWS; it throws <see cref="BadUsageException"/> where the settings make no sense, or ask for what AWS cannot do.</returns>
    public static Func<PlatformRequest, IPlatform> On(AwsSettings settings) => request => Of(settings, request);

    /// <inheritdoc />
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await AccountCheck.RequireAsync(_clients.Identities, _settings, _request.Target.Name, cancellation).ConfigureAwait(false);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        await _routes.FindEntryAsync(site.Environment, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation) =>
        new AwsCheckup(_settings, target, _request.Component, _clients, _request.Time).RunAsync(cancellation);

    /// <inheritdoc />
    public RouteAddress Address(string component, string target, string? suffix) => _routes.Address(suffix);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> PlanGroundAsync(string target, CancellationToken cancellation) => Ground().PlanAsync(cancellation);

    /// <inheritdoc />
    public Task<bool> MakeGroundAsync(string target, Action<IReadOnlyList<string>> show, CancellationToken cancellation) => Ground().MakeAsync(show, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<IReadOnlyList<string>>> ForeseeAsync(string target, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return new Foresight(_stacks, _api, _settings.DatabaseClusterId).ReadAsync(effects, cancellation);
    }

    /// <inheritdoc />
    public Task<TestIdentity> IdentifyTestsAsync(string target, CancellationToken cancellation) =>
        new TestRole(_clients.Roles, $"arn:{_settings.Partition}:iam::{_settings.Account}:role/{_stacks.Prefix}-test", _settings.Region).TakeAsync(cancellation);

    /// <inheritdoc />
    public Task NotifyAsync(string target, Notice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new Topic(_clients.Topics, _stacks.TopicArn).SendAsync(notice, cancellation);
    }

    /// <inheritdoc />
    public async Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation) =>
        await FindSiteAsync(cancellation).ConfigureAwait(false) is { } site
            ? await new TargetLook(site).ReadAsync(cancellation).ConfigureAwait(false)
            : new PlatformState([], new Dictionary<string, IReadOnlyList<Weight>>());

    /// <inheritdoc />
    public async Task FenceAsync(string target, int epoch, CancellationToken cancellation)
    {
        if (await FindSiteAsync(cancellation).ConfigureAwait(false) is { } site)
            await site.Fence.RaiseAsync(epoch, _stacks, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        await new ReleaseStart(site).RunAsync(request.Version, request.Processes, epoch, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        var stack = await _api.ObserveAsync(_stacks.ReleaseName(instance.Suffix), cancellation).ConfigureAwait(false);
        var service = await site.Services.ReadAsync(_stacks.ReleaseName(instance.Suffix), stack.Outputs.GetValueOrDefault("TargetGroup", ""), cancellation).ConfigureAwait(false);
        var finding = ServiceRules.Judge(service, stack.Outputs.GetValueOrDefault("TaskDefinition", ""));
        return finding.Verdict switch
        {
            ServiceVerdict.Serves => new InstanceHealth(HealthState.Healthy, "all its tasks run, and the load balancer finds them healthy"),
            ServiceVerdict.Rolling => new InstanceHealth(HealthState.NotYet, finding.Reason),
            ServiceVerdict.Failed => new InstanceHealth(HealthState.Lost, finding.Reason),
            _ => new InstanceHealth(HealthState.Lost, "it has no service"),
        };
    }

    /// <inheritdoc />
    public async Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation)
    {
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<Share> shares = [.. weights.Where(weight => weight.Percent > 0).Select(weight => new Share(weight.Instance.Suffix, weight.Percent))];
        await new AliasMove(site, _request.Component.VersionPath is null ? null : _routes.WhoAnswersAsync).RunAsync(shares, watch, epoch, cancellation).ConfigureAwait(false);
    }

    /// <summary>Refused: a load balancer of AWS cannot have requests wait.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Not used.</param>
    /// <exception cref="BadUsageException">Always.</exception>
    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        throw new BadUsageException($"The route of '{component}' on {target} was not held: a load balancer of AWS cannot have requests wait. Choose another Rollout than Recreate.");

    /// <summary>Returns at once: the load balancer itself drains a task before it ends, for the component's drain limit, and does not tell how many requests are left.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="limit">Not used: it is a setting of the instance's target group.</param>
    /// <param name="cancellation">Not used.</param>
    /// <returns>0.</returns>
    public Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation) => Task.FromResult(0);

    /// <inheritdoc />
    public async Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        var observed = (await new TargetLook(site).ReadAsync(cancellation).ConfigureAwait(false)).Find(instance);
        if (observed is not null && observed.Processes > processes)
            await new ReleaseStart(site).RunAsync(new(observed.Commit, observed.Digest), processes, epoch, cancellation).ConfigureAwait(false);
        return 0;
    }

    /// <inheritdoc />
    public async Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);
        if (window is null)
        {
            await site.Retirement.CancelAsync(instance.Suffix, cancellation).ConfigureAwait(false);
            return;
        }

        var stack = await _api.ObserveAsync(_stacks.ReleaseName(instance.Suffix), cancellation).ConfigureAwait(false);
        if (stack.Id.Length > 0)
            await site.Retirement.SetAsync(instance.Suffix, stack.Id, _request.Time.GetUtcNow() + window.Value, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);

        // CloudFormation goes on with what it began: that is no failure, and the next release finds what is left.
        var state = await EndReleaseAsync(site, instance.Suffix, cancellation).ConfigureAwait(false);
        if (!IsGone(state))
            site.Narrator.Warn($"Stack '{state.Name}' is {state.StatusName} after {EndLimit.TotalMinutes:0} min; CloudFormation goes on.");
    }

    /// <inheritdoc />
    public async Task TeardownAsync(string target, int epoch, CancellationToken cancellation)
    {
        if (await FindSiteAsync(cancellation).ConfigureAwait(false) is { } site)
        {
            await site.Fence.CheckAsync(epoch, cancellation).ConfigureAwait(false);

            // The route first: while it uses what a release exports, that release is not removed. Nor is the environment while a release stands on it.
            RefuseRest([await EndAsync(site, _stacks.RoutingName, cancellation).ConfigureAwait(false)]);
            var releases = await _api.ListAsync(_stacks.ReleasePrefix, cancellation).ConfigureAwait(false);
            RefuseRest(await Task.WhenAll(releases.Select(stack => EndReleaseAsync(site, stack.Name[_stacks.ReleasePrefix.Length..], cancellation))).ConfigureAwait(false));
        }

        _site = null;
        await new GroundRemoval(_settings, _request.Target.Name, _request.Component, _clients, _request.Narrator, _request.Time).RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var answer = await _routes.AskAsync(address, path, cancellation).ConfigureAwait(false);
        if (answer.Suffix is not null || answer.Status is null)
            return answer;

        // A component that does not name its version is known by where the load balancer leads.
        var observed = await ObserveAsync(_request.Target.Name, cancellation).ConfigureAwait(false);
        return answer with { Suffix = observed.Serving(_request.Component.Name)?.Suffix };
    }

    /// <inheritdoc />
    public async Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var site = await SiteAsync(cancellation).ConfigureAwait(false);
        return await site.Log.ReadAsync(_stacks.ReleaseName(instance.Suffix), instance.Suffix, count, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _registry.Dispose();
        _clients.Dispose();
    }

    private static bool IsGone(StackState state) => state.Status is StackStatus.Absent or StackStatus.DeleteComplete;

    private static Task<StackState> EndAsync(Site site, string stack, CancellationToken cancellation) => site.Work.HaveNoneAsync(stack, EndLimit, cancellation);

    private async Task<StackState> EndReleaseAsync(Site site, string suffix, CancellationToken cancellation)
    {
        await site.Retirement.CancelAsync(suffix, cancellation).ConfigureAwait(false);
        return await EndAsync(site, _stacks.ReleaseName(suffix), cancellation).ConfigureAwait(false);
    }

    private void RefuseRest(IReadOnlyList<StackState> ended)
    {
        var rest = ended.Where(state => !IsGone(state)).ToList();
        if (rest.Count > 0)
            throw new StillRollingException(string.Join(" and ", rest.Select(state => $"stack '{state.Name}' is {state.StatusName}")), EndLimit, $"The environment of '{_request.Target.Name}' was not touched yet.");
    }

    private async Task<Site> SiteAsync(CancellationToken cancellation) =>
        await FindSiteAsync(cancellation).ConfigureAwait(false) ?? throw Failures(_settings, _request).NoEnvironment(_stacks.EnvironmentName);

    private Ground Ground() => new(_settings, _request.Target.Name, _request.Component, _clients, _request.Narrator, _request.Time);

    // An environment does not go while a command runs; one that is not there may come.
    private async Task<Site?> FindSiteAsync(CancellationToken cancellation)
    {
        if (_site is not null)
            return _site;

        var stack = await _api.ObserveAsync(_stacks.EnvironmentName, cancellation).ConfigureAwait(false);
        if (TargetEnvironment.Read(stack.Outputs) is not { } environment)
            return null;

        var epochs = _epochs ?? new S3EpochStore(BucketObjects.Of(_request.Target.Name, environment.Artifacts, _clients, _request.Time));
        return _site = new Site
        {
            Settings = _settings,
            Target = _request.Target.Name,
            Component = _request.Component,
            Environment = environment,
            Clients = _clients,
            Fence = new Fence(_request.Target.Name, epochs, _api),
            Narrator = _request.Narrator,
            Time = _request.Time,
        };
    }

    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The platform owns its clients and disposes them.")]
    private static AwsPlatform Of(AwsSettings settings, PlatformRequest request) =>
        new(settings, request, new AwsClients(settings.Region) { Failures = Failures(settings, request) });

    private static AwsFailures Failures(AwsSettings settings, PlatformRequest request) => new(settings, request.Target.Name);

    private static void RefuseProblems(AwsSettings settings, PlatformRequest request)
    {
        var path = $"Targets['{request.Target.Name}'].Platform";
        List<string> problems = [.. AwsProblems.Of(settings, path)];
        if (request.Target.Rollout.Recreates)
            problems.Add($"Targets['{request.Target.Name}'].Rollout: a load balancer of AWS cannot have requests wait, which Rollout.Recreate needs.");
        if (request.Component.Data is not null && settings.DatabaseClusterId is null && !settings.KeepsNoData)
            problems.Add($"{path}: '{request.Component.Name}' keeps data (Component.Data), and a task's own go with it. Name the DatabaseClusterId they are in, or say KeepsNoData.");
        if (request.Target.Secrets.Count > 0)
            problems.Add($"Targets['{request.Target.Name}'].Secrets: on AWS they are named by their ARNs, in {path}.Secrets.");
        if (problems.Count > 0)
            throw new BadUsageException($"Nothing was run: the settings are wrong.{System.Environment.NewLine}{string.Join(System.Environment.NewLine, problems.Select(problem => $"  {problem}"))}");
    }
}
