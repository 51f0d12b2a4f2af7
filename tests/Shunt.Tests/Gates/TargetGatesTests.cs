using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Targets;
using Shunt.Tests.Sessions;
using Shunt.Verify;
using Shunt.Versions;

namespace Shunt.Tests.Gates;

public sealed class TargetGatesTests : IAsyncLifetime
{
    // The world's clock starts on Friday, 2026-01-02, 3:04:05 UTC.
    private static readonly FreezeWindow Night = FreezeWindow.Daily("the night", new(22, 0), new(6, 0), "Europe/Berlin");
    private static readonly FreezeWindow Morning = FreezeWindow.Daily("the rush hour", new(6, 0), new(9, 30), "Europe/Berlin");

    private static readonly Dictionary<string, (Gate Gate, string Problem, string Next, Action<World> Satisfy)> Gates = new()
    {
        ["freeze"] = (
            Gate.NotDuring(Night),
            "the night holds releases until Fri 2026-01-02 06:00 Europe/Berlin (2026-01-02 05:00 UTC)",
            "Run the command again then; in an emergency, run './build.sh Cutover --target prod --version 222222222222 --break-glass \"<reason>\"'",
            world => world.Time.Pass(TimeSpan.FromHours(2))),
        ["freezes that meet"] = (
            Gate.NotDuring(Morning, Night),
            "the night holds releases until Fri 2026-01-02 09:30 Europe/Berlin (2026-01-02 08:30 UTC)",
            "Run the command again then; in an emergency, run './build.sh Cutover --target prod --version 222222222222 --break-glass \"<reason>\"'",
            world => world.Time.Pass(TimeSpan.FromHours(6))),
        ["branch"] = (
            Gate.Branches("main", "release/*"),
            "it is on fix/a, release/a/b, and only main, release/* lead to prod",
            "Merge it into 'main' and push that, then run './build.sh Cutover --target prod --version main'",
            world => world.Branches = ["fix/a", "release/1.2"]),
        ["checks"] = (
            Gate.Checks("lint", "scan of the image"),
            "the required check 'scan of the image' was not made (passed: lint, unit tests)",
            "Install what makes it, then run './build.sh Cutover --target prod --version 222222222222', which builds and checks the version again",
            world => world.Target = world.Target with { Gates = [Gate.Checks("lint", "unit tests")] }),
        ["live elsewhere"] = (
            Gate.LiveOn("dev"),
            "it is not live on dev, as it must be",
            "Run './build.sh Cutover --target dev --version 222222222222' first",
            world => world.LiveOn = ["dev"]),
        ["approval"] = (
            Gate.Approval,
            "its approval is missing",
            "Approve with './build.sh Approve --target prod --version 222222222222', then run the command again",
            world => ApproveAsync(world).GetAwaiter().GetResult()),
        ["either"] = (
            Gate.NotDuring(Night).Or(Gate.LiveOn("dev")),
            "the night holds releases until Fri 2026-01-02 06:00 Europe/Berlin (2026-01-02 05:00 UTC), and it is not live on dev, as it must be",
            "Run the command again then; in an emergency, run './build.sh Cutover --target prod --version 222222222222 --break-glass \"<reason>\"'. Or: Run './build.sh Cutover --target dev --version 222222222222' first",
            world => world.LiveOn = ["dev"]),
    };

    private readonly World _world = new() { Target = new() { Name = "prod" }, Branches = ["fix/a", "release/a/b"] };

    public static TheoryData<string> Names => [.. Gates.Keys];

    public async Task InitializeAsync() => await _world.ReleaseAsync('1');

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_gate_refuses_by_name_with_the_command_that_satisfies_it_and_touches_nothing(string name)
    {
        var (gate, problem, next, _) = Gates[name];
        _world.Target = _world.Target with { Gates = [gate] };
        var before = await EntriesAsync();

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal($"'app 222222222222' was not released to prod: {problem}. 'app 111111111111' still serves all traffic on prod. {next}.", refusal.Message);
        Assert.Equal(ExitCode.Refused, refusal.ExitCode);
        Assert.Equal(before, await EntriesAsync());
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_gate_that_is_satisfied_lets_the_version_go_live(string name)
    {
        _world.Target = _world.Target with { Gates = [Gates[name].Gate] };
        Gates[name].Satisfy(_world);

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(name == "approval" ? "approved by anna@laptop" : null, (await _world.LastAsync<RunIntended>()).Gate);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_gate_that_a_broken_glass_sets_aside_stands_in_the_ledger_with_what_it_said(string name)
    {
        _world.Target = _world.Target with { Gates = [Gates[name].Gate] };

        await _world.ReleaseAsync('2', World.Glass);

        Assert.Equal("222222222222", await _world.ServesAsync());
        var intent = await _world.LastAsync<RunIntended>();
        Assert.Equal(($"the glass was broken: {Gates[name].Problem}", "the shop is down"), (intent.Gate, intent.Reason));
        Assert.DoesNotContain("GlassBroken", await _world.FactsAsync());
    }

    [Fact]
    public async Task A_broken_glass_hears_every_gate_and_asks_nobody()
    {
        _world.Target = _world.Target with { PromotedThrough = "dev", RequiresApproval = true, Gates = [Gates["freeze"].Gate, Gates["branch"].Gate] };
        var consent = World.Glass with { AskAtTerminal = (_, _) => throw new InvalidOperationException("Nobody is to be asked.") };

        var passed = await _world.GateAsync('2', consent);

        Assert.Equal(
            $"the glass was broken: it is not live on dev, through which it must go; {Gates["freeze"].Problem}; {Gates["branch"].Problem}; its approval is missing", passed.How);
    }

    [Fact]
    public async Task A_version_that_is_not_live_on_the_target_before_is_refused_with_the_command_that_takes_it_there()
    {
        (_world.Target, _world.LiveOn) = (_world.Target with { PromotedThrough = "stage" }, []);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            "'app 222222222222' was not released to prod: it is not live on stage, through which it must go. 'app 111111111111' still serves all traffic on prod. "
            + "Run './build.sh Cutover --target prod --version 222222222222', which takes it there first.",
            refusal.Message);
    }

    [Fact]
    public async Task All_gates_of_a_target_hold_and_the_first_that_refuses_is_told()
    {
        _world.Target = _world.Target with { Gates = [Gates["freeze"].Gate, Gates["branch"].Gate] };
        Gates["freeze"].Satisfy(_world);

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2'));

        Assert.Contains(Gates["branch"].Problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_instead_of_waiting_is_asked_for_in_the_window_only_and_is_recorded()
    {
        _world.Target = _world.Target with { Gates = [Gate.NotDuring(Night).Or(Gate.Approval)] };

        var inWindow = await _world.GateAsync('2', World.Ci);
        _world.Time.Pass(TimeSpan.FromHours(2));
        var after = await _world.GateAsync('2', World.Ci);

        Assert.Equal(("run 7", null), (inWindow.How, after.How));
    }

    [Fact]
    public async Task A_window_that_begins_between_two_commands_holds_the_alias_and_the_old_version_serves()
    {
        var evening = FreezeWindow.Daily("the evening", new(5, 0), new(6, 0), "UTC");
        _world.Target = _world.Target with { Gates = [Gate.NotDuring(evening)] };
        var gate = await _world.GateAsync('2');
        await _world.InSessionAsync(session => _world.VerifyAsync(session, '2', gate: gate));
        _world.Time.Pass(TimeSpan.FromHours(2));

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => CutoverAsync('2', breakGlass: null));

        Assert.StartsWith("'app 222222222222' was not released to prod: the evening holds releases until ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("111111111111", await _world.ServesAsync());

        await CutoverAsync('2', "the shop is down");

        var broken = await _world.LastAsync<GlassBroken>();
        Assert.Equal(("the evening holds releases until Fri 2026-01-02 06:00 UTC (2026-01-02 06:00 UTC)", "the shop is down"), (broken.Problem, broken.Reason));
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_move_that_has_begun_goes_on_into_a_window()
    {
        var soon = FreezeWindow.Daily("the morning", new(3, 4, 10), new(4, 0), "UTC");
        _world.Target = _world.Target with { Gates = [Gate.NotDuring(soon)], Rollout = Rollout.InSteps(TimeSpan.FromMinutes(1), 50, 100) };

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('3'));
    }

    [Fact]
    public async Task No_gate_refuses_a_rollback()
    {
        await _world.ReleaseAsync('2');
        _world.Target = _world.Target with { Gates = [.. Gates.Values.Select(one => one.Gate)] };

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Theory]
    [InlineData("freeze", true)]
    [InlineData("branch", true)]
    [InlineData("live elsewhere", true)]
    [InlineData("checks", false)]
    [InlineData("approval", false)]
    public async Task What_a_gate_can_tell_before_anything_is_built_it_tells_then(string name, bool isEarly)
    {
        _world.Target = _world.Target with { Gates = [Gates[name].Gate] };
        var version = new ReleaseVersion(new string('2', 40), default);

        var refusal = await Record.ExceptionAsync(() => ReleaseGate.PassEarlyAsync(_world.Context(), version, breakGlass: null, default));

        Assert.Equal(isEarly, refusal is GateRefusedException);
        await ReleaseGate.PassEarlyAsync(_world.Context(), version, "the shop is down", default);
    }

    [Fact]
    public async Task A_build_without_a_required_check_is_made_again()
    {
        var manifest = (await _world.ImageAsync('2')).Manifest;
        var skipped = (await _world.ImageAsync('3', CheckOutcome.Skipped)).Manifest;
        var target = _world.Target with { Gates = [Gate.LiveOn("dev").Or(Gate.Checks("unit tests"))] };

        Assert.False(ReleaseGate.MissesChecks(target, manifest));
        Assert.True(ReleaseGate.MissesChecks(target, skipped));
        Assert.True(ReleaseGate.MissesChecks(target with { Gates = [Gate.Checks("scan of the image")] }, manifest));
        Assert.False(ReleaseGate.MissesChecks(_world.Target, skipped));
    }

    private static async Task ApproveAsync(World world)
    {
        var context = world.Context();
        var plan = await CutoverPlan.ForAsync(context, await world.ImageAsync('2'), default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
    }

    private Task<LiveDeployment> CutoverAsync(char version, string? breakGlass) => _world.InSessionAsync(async session =>
    {
        var image = await _world.ImageAsync(version);
        var deployment = await Deployer.FindAsync(session.Context, image, default);
        var verified = await Verifier.FindAsync(session.Context, deployment!, default);
        return await CutoverStep.RunAsync(session, verified!, default, breakGlass);
    });

    private async Task<int> EntriesAsync() => (await _world.Context().Ledger.LoadAsync(default)).Number;
}
