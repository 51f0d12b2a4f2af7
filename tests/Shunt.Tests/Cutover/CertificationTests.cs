using Shunt.Certificates;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Certificates;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verdicts;

namespace Shunt.Tests.Cutover;

public sealed class CertificationTests
{
    private static readonly ProbedRequest Seen = new(ProbeKind.Kept, TimeSpan.Zero, TimeSpan.FromMilliseconds(2), "111111111111", null);

    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };
    private readonly List<FakeProbe> _probes = [];

    [Fact]
    public async Task A_cutover_is_probed_and_its_certificate_is_handed_on_and_written_down()
    {
        await _world.ReleaseAsync('1');
        Probe([Seen]);
        var start = _world.Time.Elapsed;

        var live = await _world.ReleaseAsync('2');

        Assert.Equal(1, live.Certificate?.Requests);
        Assert.Equal((World.Placed('2'), 1), ((await _world.LastAsync<Certified>()).Version, (await _world.LastAsync<Certified>()).Certificate.Before.Requests));
        var probe = Assert.Single(_probes);
        Assert.True(probe.IsStopped && probe.IsDisposed);
        Assert.InRange(_world.Time.Elapsed - start, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(_world.Narrator.Lines, line => line.Contains("noticed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_clients_noticed_is_told()
    {
        await _world.ReleaseAsync('1');
        Probe([Seen, new(ProbeKind.New, TimeSpan.Zero, TimeSpan.FromMilliseconds(9), null, "connection refused")]);

        var live = await _world.ReleaseAsync('2');

        Assert.Contains($"warn: Clients noticed: {live.Certificate}.", _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_first_release_has_no_clients_to_notice_it()
    {
        Probe([Seen]);

        Assert.Null((await _world.ReleaseAsync('1')).Certificate);
        Assert.Empty(_probes);
    }

    [Fact]
    public async Task A_cutover_that_goes_back_is_certified_too()
    {
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100) };
        await _world.ReleaseAsync('1');
        Probe([Seen]);
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(World.Placed('2'), (await _world.LastAsync<Certified>()).Version);
        Assert.True(Assert.Single(_probes).IsDisposed);
    }

    [Fact]
    public async Task The_probes_own_requests_are_no_evidence_for_a_version_that_fails_its_users()
    {
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 50, 100) };
        await _world.ReleaseAsync('1');
        var asked = _world.Time.Elapsed + TimeSpan.FromSeconds(1);
        Probe([Seen], suffix => suffix == World.Suffix('2') && _world.Time.Elapsed >= asked ? new Tally(1000, 0) : default);
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = _ => _world.Time.Elapsed < asked ? (0, 0) : (1020, 20) });

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith("20 of its 20 requests failed", failure.Problem, StringComparison.Ordinal);
    }

    private void Probe(IReadOnlyList<ProbedRequest> requests, Func<string, Tally>? counted = null) => _world.Probe = new((_, _) =>
    {
        var probe = new FakeProbe(_world.Time, requests) { Counted = counted ?? (_ => default) };
        _probes.Add(probe);
        return probe;
    });
}
