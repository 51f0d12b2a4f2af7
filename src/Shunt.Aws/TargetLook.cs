using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;
using Shunt.Platforms;

namespace Shunt.Aws;

/// <summary>Looks at what a target runs and where its plain route leads.</summary>
/// <param name="site">The target.</param>
internal sealed class TargetLook(Site site)
{
    private readonly TargetStacks _stacks = site.Stacks;

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<PlatformState> ReadAsync(CancellationToken cancellation)
    {
        var listed = site.Api.ListAsync(_stacks.Prefix, cancellation);
        var ruled = new AliasLook(site.Clients.Balancers, site.Environment.Listener).RulesAsync(cancellation);
        var epoch = site.Fence.SeenAsync(cancellation);
        var stacks = await listed.ConfigureAwait(false);
        IReadOnlyList<StackState> releases = [.. stacks.Where(stack => stack.Name.StartsWith(_stacks.ReleasePrefix, StringComparison.Ordinal) && stack.Tags.ContainsKey("shunt:digest"))];
        var counted = site.Services.CountAsync([.. releases.Select(stack => stack.Name)], cancellation);
        var ends = releases.Select(async stack => (stack.Name, At: await site.Retirement.FindAsync(SuffixOf(stack), cancellation).ConfigureAwait(false)));
        var retained = (await Task.WhenAll(ends).ConfigureAwait(false)).ToDictionary(end => end.Name, end => end.At);
        var running = await counted.ConfigureAwait(false);

        var routing = stacks.FirstOrDefault(stack => stack.Name == _stacks.RoutingName) ?? StackState.Absent;
        var served = AliasLook.Served(await ruled.ConfigureAwait(false), _stacks.Host(null), AliasMove.Versions(releases, _stacks.ReleasePrefix));
        return new PlatformState([.. releases.Select(stack => Instance(stack, running, retained[stack.Name]))], Aliases(served))
        {
            Epoch = await epoch.ConfigureAwait(false),
            Watches = await WatchesAsync(routing, cancellation).ConfigureAwait(false),
        };
    }

    private string SuffixOf(StackState stack) => stack.Name[_stacks.ReleasePrefix.Length..];

    private InstanceId Id(string suffix) => new(site.Target, site.Component.Name, suffix);

    private ObservedInstance Instance(StackState stack, IReadOnlyDictionary<string, int> running, DateTimeOffset? ends) => new()
    {
        Id = Id(SuffixOf(stack)),
        Commit = stack.Tags.GetValueOrDefault("shunt:version", ""),
        Digest = stack.Tags["shunt:digest"],
        Processes = int.TryParse(stack.Parameters.GetValueOrDefault("Tasks"), out var tasks) ? tasks : 1,

        // What is being removed may have tasks still, which go.
        IsRunning = running.GetValueOrDefault(stack.Name) > 0 && stack.Status is not (StackStatus.DeleteInProgress or StackStatus.DeleteFailed),
        Since = new DateTimeOffset(stack.Since.ToUniversalTime(), TimeSpan.Zero),
        RetainedUntil = ends,
    };

    private Dictionary<string, IReadOnlyList<Weight>> Aliases(IReadOnlyList<Share> served) => served.Count == 0
        ? []
        : new() { [site.Component.Name] = [.. served.Select(share => new Weight(Id(share.Suffix), share.Weight))] };

    // What the last change set was for, its name tells.
    private async Task<Dictionary<string, PlatformWatch>> WatchesAsync(StackState routing, CancellationToken cancellation)
    {
        if (AliasMove.SuffixOf(routing.ChangeSet) is not { } suffix)
            return [];

        var (isUnderWay, isTakenBack) = routing.Status switch
        {
            StackStatus.UpdateInProgress or StackStatus.UpdateCompleteCleanupInProgress => (true, false),
            StackStatus.UpdateRollbackInProgress or StackStatus.UpdateRollbackCompleteCleanupInProgress => (true, true),
            StackStatus.UpdateRollbackComplete or StackStatus.UpdateRollbackFailed => (false, true),
            _ => (false, false),
        };
        var why = isTakenBack ? await site.Api.WhyAsync(routing, cancellation).ConfigureAwait(false) : null;
        return isUnderWay || isTakenBack ? new() { [site.Component.Name] = new PlatformWatch(isUnderWay, why, Id(suffix)) } : [];
    }
}
