using Shunt.Aws.Provisioning;
using Shunt.Aws.Routing;
using Shunt.Aws.Stacks;
using Shunt.Ledger;
using Shunt.Targets;
using Tests;
using StackStatus = Shunt.Aws.Stacks.StackStatus;

namespace Shunt.Aws.Tests.Peers;

/// <summary>What the tests' own change sets do, by the product's clients and its work on stacks.</summary>
public sealed class ChangeSetsAsUpdatesTests : IDisposable
{
    private static readonly Placed Version = new("0123456789abcdef0123456789abcdef01234567", "sha256:" + new string('a', 64));
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TargetStacks _stacks = new(
        new AwsSettings { Name = "shop", Account = "123456789012", Region = MotoServer.Region }, "prod", new ComponentSettings { Name = "app", Project = "src/App/App.csproj" });

    private readonly List<string> _shown = [];
    private MotoServer? _moto;

    public void Dispose() => _moto?.Dispose();

    [PeerFact("moto_server")]
    public async Task An_environment_made_by_the_products_own_work_tells_what_a_release_stands_on_and_the_release_is_made()
    {
        _moto = await MotoServer.StartAsync();
        using var http = new ChangeSetsAsUpdates(_moto.Address);
        using var clients = new AwsClients(MotoServer.Region, http);
        var work = new StackWork(new StackApi(clients.Stacks), new RecordingNarrator(), TimeProvider.System);

        var environment = TargetEnvironment.Read((await work.HaveAsync(_stacks.Environment(), "e1", ShowAsync, Limit, default)).Outputs)!;
        await work.HaveAsync(_stacks.Release(Version, environment.Images, tasks: 1, priority: 10_001, environment.StackRole), "r1", ShowAsync, Limit, default);
        await work.HaveAsync(Routing(1, environment), "a1", ShowAsync, Limit, default);
        _shown.Clear();
        await work.HaveAsync(Routing(2, environment), "a2", ShowAsync, Limit, default);
        await work.HaveAsync(Routing(2, environment), "a3", ShowAsync, Limit, default);
        var routing = await new StackApi(clients.Stacks).ObserveAsync(_stacks.RoutingName, default);

        Assert.Equal("shop-prod", environment.Cluster);
        Assert.Equal((StackStatus.UpdateComplete, "a2-0", "2"), (routing.Status, routing.ChangeSet, routing.Outputs["Epoch"]));
        Assert.Empty(_shown);
        Assert.Equal(2, http.Asked.Count(asked => asked == "ExecuteChangeSet shop-prod-routing"));
    }

    private StackPlan Routing(int epoch, TargetEnvironment environment) =>
        _stacks.Routing([new Share(Version.Suffix, 100)], epoch, Priorities.Alias, environment.StackRole, [], TimeSpan.Zero);

    private Task ShowAsync(IReadOnlyList<StackChange> changes, CancellationToken cancellation)
    {
        _shown.AddRange(changes.Select(change => change.Describe()));
        return Task.CompletedTask;
    }
}
