using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Ledger.Facts;
using Shunt.Notices;
using Shunt.Rollback;
using Shunt.Tests.Gates;
using Shunt.Tests.Sessions;
using Shunt.Verify;
using Tests;

namespace Shunt.Tests.Notices;

/// <summary>People are told what a command does to a target by what its ledger says, and no release waits for or fails by that.</summary>
public sealed class NotifierTests
{
    private const string Footer = "By anna on laptop (process 4711). All of it: ./build.sh History --target stage";

    private readonly MemoryNotices _sent = new();
    private readonly RecordingNarrator _narrator = new();
    private readonly World _world = new();

    public NotifierTests() => _world.Notifier = Notifier(TimeProvider.System);

    private IEnumerable<string> Subjects => _sent.Sent.Select(notice => notice.Subject);

    [Fact]
    public async Task A_release_and_a_rollback_are_told_when_they_begin_and_when_they_are_done()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.RollbackAsync();

        Assert.Equal(
            [
                "app 111111111111 is being released", "app 111111111111 is live",
                "app 222222222222 is being released", "app 222222222222 is live",
                "app goes back to 111111111111", "app 222222222222 was rolled back",
            ],
            Subjects);
        Assert.Equal($"moving app back from 222222222222 to 111111111111 (it was slow)\n{Footer}", _sent.Sent[4].Text);
    }

    [Fact]
    public async Task A_version_that_fails_its_tests_is_told_once_though_its_command_ends_too()
    {
        await _world.ReleaseAsync('1');
        _world.Notifier = Notifier(TimeProvider.System);

        var failure = await Assert.ThrowsAnyAsync<ReleaseException>(() => _world.InSessionAsync(async session =>
            await Verifier.VerifyAsync(session, await _world.DeployAsync(session, '2'), (_, _) => throw new TestsFailedException("1 of 3 failed"), default)));
        await _world.Notifier!.TellEndAsync("Cutover", failure, World.Anna);

        Assert.Equal(["app 222222222222 is being released", "app 222222222222 failed"], Subjects.Skip(2));
        Assert.Contains("1 of 3 failed", _sent.Sent[^1].Text, StringComparison.Ordinal);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_release_that_waits_for_an_approval_is_told_with_the_command_that_gives_it_and_so_is_the_approval()
    {
        _world.Target = _world.Target with { RequiresApproval = true };
        var approvals = new MemoryApprovals();

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.GateAsync('1'));
        await _world.Notifier!.TellEndAsync("Cutover", refusal, World.Anna);
        var context = _world.Context() with { Approvals = approvals };
        await Approving.GiveAsync(context, await CutoverPlan.ForAsync(context, await _world.ImageAsync('1'), default), "reviewed", default);

        Assert.Equal(["Cutover was refused", "app 111111111111 was approved"], Subjects);
        Assert.Contains("Approve with './build.sh Approve --target stage --version 111111111111'", _sent.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_tool_said_stays_in_the_log_of_the_command()
    {
        await _world.Notifier!.TellEndAsync("Cutover", new NoWayBackException("password=hunter2 was refused"), World.Anna);
        await _world.Notifier.TellEndAsync("Cutover", new NoWayBackException("once more"), World.Anna);

        var only = Assert.Single(_sent.Sent);
        Assert.Equal(("Cutover ended with exit code 1", $"Cutover ended with exit code 1. Its own log says why.\n{Footer}"), (only.Subject, only.Text));
    }

    [Fact]
    public async Task What_the_one_who_typed_it_has_to_mend_is_told_to_nobody_else()
    {
        await _world.Notifier!.TellEndAsync("Cutover", new BadUsageException("there is no target 'prd'"), World.Anna);

        Assert.Equal(0, _sent.Attempts);
    }

    [Fact]
    public async Task A_release_goes_on_when_nobody_can_be_told_and_says_so_once()
    {
        _sent.Instead = _ => throw new BadUsageException("the topic is gone.");

        await _world.ReleaseAsync('1');

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal(1, _sent.Attempts);
        Assert.EndsWith("From here on this command tells nobody what it does: the topic is gone.", Assert.Single(_narrator.Lines, line => line.Contains("tells nobody", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_does_not_wait_for_a_notice_that_is_not_answered()
    {
        _world.Notifier = Notifier(new LeapingTimeProvider());
        _sent.Instead = cancellation => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);

        await _world.ReleaseAsync('1');

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Contains(_narrator.Lines, line => line.EndsWith("tells nobody what it does: no answer within 10 s.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_is_told_after_it_is_durable()
    {
        var wasThere = false;
        _sent.Instead = async _ => wasThere = (await _world.Context().Ledger.LoadAsync(default)).Number > 0;

        await _world.Context().Ledger.AppendAsync(new GlassBroken("app", World.Placed('1'), "no stage", "the shop is down"), epoch: 0, default);

        Assert.True(wasThere);
    }

    private Notifier Notifier(TimeProvider time) => new(_sent, "stage", _narrator, time);
}
