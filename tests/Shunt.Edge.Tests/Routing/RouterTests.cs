using Shunt.Edge.Routing;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Routing;

public sealed class RouterTests
{
    // Enough that claimers are suspended thousands of times between their look at the table and their count.
    private const int Flips = 1_000_000;
    private const string AliasHost = "app.stage.localhost";
    private readonly Dictionary<InstanceId, Traffic> _traffic = [];
    private readonly Router _router = new();

    [Theory]
    [InlineData("app.stage.localhost")]
    [InlineData("app.stage.localhost:8080")]
    [InlineData("APP.Stage.Localhost:1")]
    public void Router_finds_a_host_whatever_its_case_and_port(string host)
    {
        _router.Follow(Table(Specs.Old));

        var claim = _router.Claim(host, TimeProvider.System);

        Assert.Equal(Specs.Id(Specs.Old), claim.Destination!.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("app.stage.localhost.")]
    [InlineData("xapp.stage.localhost")]
    [InlineData("app.stage.localhost.evil.example")]
    [InlineData("[::1]:8080")]
    public void Router_knows_no_other_host(string host)
    {
        _router.Follow(Table(Specs.Old));

        Assert.Null(_router.Claim(host, TimeProvider.System).Route);
    }

    [Fact]
    public void Router_leads_a_suffixed_host_to_its_instance_when_the_alias_leads_elsewhere()
    {
        _router.Follow(Table(Specs.Old));

        var claim = _router.Claim($"app-{Specs.New}.stage.localhost", TimeProvider.System);

        Assert.Equal(Specs.Id(Specs.New), claim.Destination!.Id);
    }

    [Fact]
    public void Router_counts_the_alias_in_flight_and_not_the_suffixed_route()
    {
        _router.Follow(Table(Specs.Old));

        var claim = _router.Claim(AliasHost, TimeProvider.System);
        _router.Claim($"app-{Specs.Old}.stage.localhost", TimeProvider.System);

        Assert.Equal(1, Traffic(Specs.Id(Specs.Old)).Alias.Count);
        claim.Release();
        Assert.Equal(0, Traffic(Specs.Id(Specs.Old)).Alias.Count);
    }

    [Fact]
    public void Router_gives_an_instance_that_starts_again_nothing_while_another_answers()
    {
        var snapshot = new EdgeSnapshot().With(Record(Specs.Old) with { State = InstanceState.Starting }).With(Record(Specs.New))
            .WithAlias("stage", "app", [new Weight(Specs.Id(Specs.Old), 50), new Weight(Specs.Id(Specs.New), 50)]);

        _router.Follow(RoutingTable.Of(snapshot, Destination));

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(Specs.Id(Specs.New), _router.Claim(AliasHost, TimeProvider.System).Destination!.Id));
    }

    [Fact]
    public void Router_says_what_ended_when_nothing_of_an_alias_runs()
    {
        var snapshot = new EdgeSnapshot().With(Record(Specs.Old)).WithAlias("stage", "app", [new Weight(Specs.Id(Specs.Old), 100)]);
        _router.Follow(RoutingTable.Of(snapshot.With(Record(Specs.Old) with { Process = null, State = InstanceState.Exited, ExitCode = 3 }), Destination));

        var alias = _router.Claim(AliasHost, TimeProvider.System);
        var own = _router.Claim($"app-{Specs.Old}.stage.localhost", TimeProvider.System);

        Assert.Null(alias.Destination);
        Assert.Equal("Nothing serves 'app.stage': 'app-aaaaaaaaaaaa.stage' not running.", alias.Route!.Vacancy);
        Assert.Equal("'app-aaaaaaaaaaaa.stage' ended with exit code 3.", own.Route!.Vacancy);
    }

    /// <summary>The promise a drain rests on: once it has seen 0 after a flip, no request of the old table begins.</summary>
    [Fact]
    public async Task Router_lets_no_request_through_to_the_old_instance_after_its_drain_saw_none()
    {
        var tables = new[] { Table(Specs.Old), Table(Specs.New) };
        var drained = new int[2];
        using var end = new CancellationTokenSource();
        _router.Follow(tables[0]);
        var violations = 0;
        var claimers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
            {
                var claim = _router.Claim(AliasHost, TimeProvider.System);
                if (Volatile.Read(ref drained[claim.Destination!.Id.Suffix == Specs.Old ? 0 : 1]) == 1)
                    Interlocked.Increment(ref violations);
                claim.Release();
            }
        })).ToArray();

        for (var flip = 0; flip < Flips; flip++)
        {
            var (from, to) = (flip % 2, (flip + 1) % 2);
            Volatile.Write(ref drained[to], 0);
            _router.Follow(tables[to]);
            await Traffic(Specs.Id(from == 0 ? Specs.Old : Specs.New)).Alias.WhenIdleAsync(TimeSpan.FromSeconds(10), TimeProvider.System, CancellationToken.None);
            Volatile.Write(ref drained[from], 1);
        }

        await end.CancelAsync();
        await Task.WhenAll(claimers);
        Assert.Equal(0, violations);
    }

    private static InstanceRecord Record(string suffix) => Records.Running(suffix);

    private Traffic Traffic(InstanceId id) => _traffic.TryGetValue(id, out var traffic) ? traffic : _traffic[id] = new Traffic();

    private RoutingTable Table(string live) => RoutingTable.Of(
        new EdgeSnapshot().With(Record(Specs.Old)).With(Record(Specs.New)).WithAlias("stage", "app", [new Weight(Specs.Id(live), 100)]), Destination);

    private Destination Destination(InstanceRecord record) => new(record.Id, record.Port, Traffic(record.Id));
}
