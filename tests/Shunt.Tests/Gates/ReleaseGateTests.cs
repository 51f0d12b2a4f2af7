using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Gates;

public sealed class ReleaseGateTests
{
    private readonly World _world = new() { Target = new() { Name = "prod", RequiresApproval = true } };

    [Fact]
    public async Task A_target_without_a_gate_lets_everything_pass()
    {
        _world.Target = new() { Name = "dev" };

        var passed = await PassAsync(await _world.ImageAsync('1', CheckOutcome.Skipped), new Consent(), toolIsCommitted: false);

        Assert.Null(passed.How);
        Assert.Matches("^[0-9a-f]{64}$", passed.Effects);
    }

    [Fact]
    public async Task Uncommitted_release_code_is_refused_before_anything_else_is_asked()
    {
        var refusal = await RefusalAsync(await _world.ImageAsync('1', CheckOutcome.Skipped), Typing("prod", heard: []), toolIsCommitted: false);

        Assert.Equal(
            "'app 111111111111' was not released to prod: the code that releases (build/, src/Shunt*) has uncommitted changes. Nothing serves on prod yet. Commit or stash them, then run the command again.",
            refusal.Message);
        Assert.Equal(ExitCode.Refused, refusal.ExitCode);
    }

    [Fact]
    public async Task Skipped_checks_are_refused_by_name_before_an_approval_is_asked_for()
    {
        List<string> heard = [];

        var refusal = await RefusalAsync(await _world.ImageAsync('1', CheckOutcome.Skipped), Typing("prod", heard));

        Assert.Equal(
            "'app 111111111111' was not released to prod: checks were skipped (unit tests). Nothing serves on prod yet. Run the command without --skip_slow_scans.",
            refusal.Message);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_missing_approval_is_refused_with_the_command_that_gives_it()
    {
        await _world.ReleaseAsync('1', new Consent { CiEnvironment = "run 7 of anna" });

        var refusal = await RefusalAsync(await _world.ImageAsync('2'), new Consent());

        Assert.Equal(
            "'app 222222222222' was not released to prod: its approval is missing. 'app 111111111111' still serves all traffic on prod. Approve with './build.sh Approve --target prod --version 222222222222', then run the command again.",
            refusal.Message);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_target_that_only_follows_another_needs_no_approval()
    {
        _world.Target = new() { Name = "prod", PromotedThrough = "stage" };

        var passed = await PassAsync(await _world.ImageAsync('1'), new Consent());

        Assert.Null(passed.How);
    }

    [Fact]
    public async Task A_target_that_only_follows_another_refuses_uncommitted_code_and_skipped_checks_all_the_same()
    {
        _world.Target = new() { Name = "prod", PromotedThrough = "stage" };

        await RefusalAsync(await _world.ImageAsync('1'), new Consent(), toolIsCommitted: false);
        await RefusalAsync(await _world.ImageAsync('2', CheckOutcome.Skipped), new Consent());
    }

    [Fact]
    public async Task A_broken_glass_stands_for_approval_and_complete_checks_and_its_reason_is_recorded()
    {
        var passed = await PassAsync(await _world.ImageAsync('1', CheckOutcome.Skipped), World.Glass);

        Assert.Equal(("the glass was broken: checks were skipped (unit tests); its approval is missing", "the shop is down"), (passed.How, passed.Reason));
    }

    [Fact]
    public async Task A_broken_glass_does_not_stand_for_committed_code_or_a_signature()
    {
        await RefusalAsync(await _world.ImageAsync('1'), World.Glass, toolIsCommitted: false);

        (_world.Target, _world.SignatureProblem) = (_world.Target with { SignedBy = "keys/release.pub" }, "nobody signed it");
        await RefusalAsync(await _world.ImageAsync('1'), World.Glass);
    }

    [Fact]
    public async Task A_protected_CI_environment_is_consent_and_is_recorded()
    {
        var passed = await PassAsync(await _world.ImageAsync('1'), new Consent { CiEnvironment = "run 7 of anna" });

        Assert.Equal("run 7 of anna", passed.How);
    }

    [Fact]
    public async Task Typing_the_targets_name_at_a_terminal_is_consent()
    {
        List<string> heard = [];

        var passed = await PassAsync(await _world.ImageAsync('1'), Typing("prod", heard));

        Assert.Equal("typed at the terminal", passed.How);
        Assert.Equal(["Release 'app 111111111111' to prod? Type 'prod' to go on: "], heard);
    }

    [Fact]
    public async Task Typing_anything_else_is_no_consent() =>
        await RefusalAsync(await _world.ImageAsync('1'), Typing("yes", heard: []));

    [Fact]
    public async Task An_approval_is_taken_before_CI_or_a_terminal_is_asked()
    {
        var image = await _world.ImageAsync('1');
        await ApproveAsync(image);
        List<string> heard = [];

        var passed = await PassAsync(image, Typing("prod", heard) with { CiEnvironment = "run 7" });

        Assert.Equal("approved by anna@laptop", passed.How);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task An_approval_is_for_its_own_effects_only_and_is_used_up_by_the_cutover()
    {
        await ApproveAsync(await _world.ImageAsync('1'));
        await RefusalAsync(await _world.ImageAsync('2'), new Consent());

        await _world.ReleaseAsync('1');

        Assert.Empty((await _world.StateAsync()).Approvals);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task An_approval_does_not_outlive_a_change_of_what_serves_and_the_refusal_says_what_changed()
    {
        await _world.ReleaseAsync('1', World.Ci);
        var third = await _world.ImageAsync('3');
        await ApproveAsync(third);
        await _world.ReleaseAsync('2', World.Ci);

        var refusal = await RefusalAsync(third, new Consent());

        var epoch = (await _world.Context().Ledger.LoadAsync(default)).RunEpoch;
        Assert.Matches(
            $"^'app 333333333333' was not released to prod: its approval by anna@laptop does not hold any more: "
            + $"it was given while 'app 111111111111' \\(sha256:111111111111\\) served, and now 'app 222222222222' \\(sha256:222222222222\\) does, "
            + $"and release {epoch} changed the target since, and the effects are others \\(approved [0-9a-f]{{12}}, now [0-9a-f]{{12}}\\)\\. "
            + "'app 222222222222' still serves all traffic on prod\\. Approve with './build\\.sh Approve --target prod --version 333333333333', then run the command again\\.$",
            refusal.Message);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task An_approval_does_not_outlive_another_run_though_the_same_version_serves_again()
    {
        await _world.ReleaseAsync('1', World.Ci);
        var third = await _world.ImageAsync('3');
        await ApproveAsync(third);
        await _world.ReleaseAsync('2', World.Ci);
        await _world.RollbackAsync();

        var refusal = await RefusalAsync(third, new Consent());

        Assert.Contains("does not hold any more: release ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task An_approval_does_not_outlive_a_change_of_the_targets_rules()
    {
        await _world.ReleaseAsync('1', World.Ci);
        var second = await _world.ImageAsync('2');
        await ApproveAsync(second);
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(1) };

        var refusal = await RefusalAsync(second, new Consent());

        Assert.Contains("does not hold any more: the effects are others (approved ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_holds_while_leases_come_and_go_and_nothing_is_done_with_them()
    {
        await _world.ReleaseAsync('1', World.Ci);
        var second = await _world.ImageAsync('2');
        await ApproveAsync(second);
        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal("approved by anna@laptop", (await PassAsync(second, new Consent())).How);
    }

    [Fact]
    public async Task A_release_that_died_goes_on_under_the_approval_it_was_begun_with()
    {
        await _world.ReleaseAsync('1', World.Ci);
        await ApproveAsync(await _world.ImageAsync('2'));
        _world.Platform.DiesBefore = call => call.StartsWith("route", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesBefore = null;

        var passed = await PassAsync(await _world.ImageAsync('2'), new Consent());

        Assert.Equal("approved by anna@laptop", passed.How);
        Assert.Empty((await _world.StateAsync()).Approvals);
    }

    private static Consent Typing(string text, List<string> heard) => new()
    {
        AskAtTerminal = (question, wanted) =>
        {
            heard.Add(question);
            return text == wanted;
        },
    };

    private async Task ApproveAsync(ReleaseImage image)
    {
        var context = _world.Context();
        var plan = await CutoverPlan.ForAsync(context, image, default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
    }

    private async Task<GatePassed> PassAsync(ReleaseImage image, Consent consent, bool toolIsCommitted = true)
    {
        var context = _world.Context();
        return await ReleaseGate.PassAsync(context, image, await CutoverPlan.ForAsync(context, image, default), consent, toolIsCommitted, default);
    }

    private Task<GateRefusedException> RefusalAsync(ReleaseImage image, Consent consent, bool toolIsCommitted = true) =>
        Assert.ThrowsAsync<GateRefusedException>(() => PassAsync(image, consent, toolIsCommitted));
}
