using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shunt.Contract.App;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Verify;
using Tests;

namespace Shunt.Contract;

/// <summary>Faults of <c>docs/failures.md</c>, planted in real processes: what is said is what the table says, and who serves is who is named.</summary>
public abstract class FailureContract(PlatformFixture fixture)
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(2);
    private readonly TargetUnderTest _target = fixture.NewTarget();

    /// <summary>Versions that never take traffic.</summary>
    public static TheoryData<string, AppBehaviour> Starts() => new()
    {
        { "it crashes as it starts", new() { CrashesWith = "no database" } },
        { "it binds its port too late", new() { NeverBinds = true } },
        { "it never becomes healthy", new() { HealthStatus = 503 } },
        { "its health lies: all else answers 500", new() { OtherStatus = 500 } },
        { "it is another version than its image says", new() { Version = new string('9', 40) } },
        { "it names no version", new() { VersionBody = "hello" } },
    };

    /// <summary>Versions that fail under traffic.</summary>
    public static TheoryData<string, AppBehaviour> Failing() => new()
    {
        { "every request to it fails", new() { FailsAfter = 0 } },
        { "one request in five fails", new() { FailsOneIn = 5 } },
        { "requests fail after the first 200", new() { FailsAfter = 200 } },
        { "it is healthy and the alias answers 500", new() { AliasHealthStatus = 500 } },
    };

    [ContractTheory]
    [MemberData(nameof(Starts))]
    public async Task A_version_that_does_not_start_well_ends_as_the_table_says(string fault, AppBehaviour behaviour)
    {
        var old = await LiveAsync();
        var young = await fixture.PublishAsync(behaviour);
        if (behaviour.NeverBinds || behaviour.HealthStatus != 200)
            _target.Component = _target.Component with { HealthLimit = ShortLimit };

        await EndsAsync(fault, old, young, () => _target.ReleaseAsync(young));
    }

    [ContractTheory]
    [MemberData(nameof(Failing))]
    public async Task A_version_that_fails_under_traffic_ends_as_the_table_says(string fault, AppBehaviour behaviour)
    {
        var old = await LiveAsync();
        var young = await fixture.PublishAsync(behaviour);
        _target.Settings = _target.Settings with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(behaviour.AliasHealthStatus is null ? 20 : 1), 50, 100) };
        await using var load = new Load(_target.VisitAlias);

        await EndsAsync(fault, old, young, () => _target.ReleaseAsync(young));
    }

    [ContractFact]
    public async Task A_version_whose_port_another_process_took_ends_as_the_table_says()
    {
        var old = await LiveAsync();
        var young = await fixture.PublishAsync(new AppBehaviour { NeverBinds = true });
        using var enough = new CancellationTokenSource();
        var thief = StealPortAsync(young, enough.Token);

        await EndsAsync("another process took its port", old, young, () => _target.ReleaseAsync(young));
        await enough.CancelAsync();
        await thief;
    }

    [ContractFact]
    public async Task A_version_that_fails_a_test_ends_as_the_table_says()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);

        await EndsAsync("it fails an integration test", old, young, () => TargetUnderTest.VerifyAsync(
            session, young, (_, _) => throw new TestsFailedException("integration tests: 1 failed, 12 passed")));
    }

    [ContractFact]
    public async Task A_version_that_fails_a_smoke_test_ends_as_the_table_says()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        _target.Component = _target.Component with { SmokeTests = ["tests/Smoke/Smoke.csproj"] };
        var served = "";

        await EndsAsync("it fails a smoke test", old, young, () => TargetUnderTest.ReleaseAsync(_target.Context(), young, new Consent(), async _ =>
        {
            using var visitor = _target.VisitAlias();
            served = (await visitor.GetAsync("/")).Body;
            throw new TestsFailedException("1 of 4 smoke tests failed: The_page_is_there");
        }));

        Assert.Equal(young.Version.Commit, served);
    }

    [ContractFact]
    public async Task A_first_version_that_fails_under_traffic_ends_as_the_table_says()
    {
        var young = await fixture.PublishAsync(new AppBehaviour { FailsAfter = 0 });
        _target.Settings = _target.Settings with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(20), 100) };
        await using var load = new Load(_target.VisitAlias);

        var failure = await Assert.ThrowsAnyAsync<ReleaseException>(() => _target.ReleaseAsync(young));

        Row("the first version of all fails").Require(failure, _target.Name, ("new", young.Version.Suffix));
        await _target.RunsAsync(young);
    }

    [ContractFact]
    public async Task A_release_over_a_version_that_could_not_be_gone_back_to_ends_as_the_table_says()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await fixture.LoseImageAsync(old.Digest);

        await EndsAsync("the way back is missing", old, young, () => WayBackCheck.PassAsync(_target.Context(), young.Version.Suffix, breakGlass: null, default));
    }

    [ContractFact]
    public async Task A_release_without_its_approval_ends_as_the_table_says()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        _target.Settings = _target.Settings with { RequiresApproval = true };

        await EndsAsync("its approval is missing", old, young, () => _target.ReleaseAsync(young, new Consent()));
    }

    [ContractFact]
    public async Task A_rollback_that_leads_nowhere_ends_as_the_table_says()
    {
        var nothing = await Assert.ThrowsAnyAsync<ReleaseException>(_target.RollbackAsync);
        var first = await LiveAsync();

        await EndsAsync("a rollback from the first version", first, first, _target.RollbackAsync);

        Row("a rollback where nothing was released").Require(nothing, _target.Name);
    }

    private static FailureRow Row(string fault) => FailureTable.Failures.Single(row => row.Fault == fault);

    private async Task<ReleaseImage> LiveAsync()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        return image;
    }

    private async Task EndsAsync(string fault, ReleaseImage old, ReleaseImage young, Func<Task> command)
    {
        var failure = await Assert.ThrowsAnyAsync<ReleaseException>(command);

        Row(fault).Require(failure, _target.Name, ("new", young.Version.Suffix), ("old", old.Version.Suffix));
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    // Listens where the version was told to, and answers that all is well.
    private async Task StealPortAsync(ReleaseImage victim, CancellationToken cancellation)
    {
        var port = 0;
        await Eventually.HoldsAsync(async () => (port = await PortOfAsync(victim)) > 0);
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(cancellation);
                var answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();
                _ = await client.GetStream().ReadAsync(new byte[4096], cancellation);
                await client.GetStream().WriteAsync(answer, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<int> PortOfAsync(ReleaseImage image)
    {
        var log = await _target.Platform.LogAsync(_target.Instance(image), 10, default);
        var line = log.Lines.FirstOrDefault(line => line.StartsWith("port ", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture);
    }
}
