using Shunt.Deploy;
using Shunt.Hooks;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Hooks;

/// <summary>A hook that hangs, one whose build dies, and settings that cannot be.</summary>
public sealed class HookLimitTests
{
    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };

    [Fact]
    public async Task One_that_hangs_is_told_about_and_ended_at_its_limit()
    {
        await _world.ReleaseAsync('1');
        CancellationToken seen = default;
        _world.Target = _world.Target with
        {
            Hooks = [Before.Cutover(Hook.Code("warm the caches", (_, token) => new TaskCompletionSource().Task.WaitAsync(seen = token)) with { Limit = TimeSpan.FromSeconds(12) })],
        };
        _world.ReleasersTime = new LeapingTimeProvider();

        var failure = await Assert.ThrowsAsync<HookFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("hook 'warm the caches' before Cutover did not end within 12 s", failure.Problem);
        Assert.True(seen.IsCancellationRequested);
        Assert.Equal(["wait 7 s: hook 'warm the caches' before Cutover runs", "wait 2 s: hook 'warm the caches' before Cutover runs"], _world.Narrator.Lines.Where(line => line.StartsWith("wait", StringComparison.Ordinal)));
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task One_that_does_not_look_at_its_token_is_left_behind()
    {
        await _world.ReleaseAsync('1');
        _world.Target = _world.Target with { Hooks = [After.Cutover(Hook.Code("tell the channel", (_, _) => new TaskCompletionSource().Task))] };

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task What_the_ledger_says_has_run_does_not_run_again_though_its_step_does()
    {
        await _world.ReleaseAsync('1');
        var ran = 0;
        _world.Target = _world.Target with { Hooks = [Before.DeployInitial(Hook.Code("count", (_, _) => Task.FromResult(ran++)))] };
        _world.Platform.DiesBefore = call => call.StartsWith("start", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesBefore = null;

        await _world.ContinueAsync('2');

        Assert.Equal(1, ran);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    [Fact]
    public async Task An_interrupt_ends_it_and_the_release_goes_on_from_there()
    {
        await _world.ReleaseAsync('1');
        using var interrupt = new CancellationTokenSource();
        var ran = 0;
        _world.Target = _world.Target with
        {
            Hooks =
            [
                Before.DeployInitial(Hook.Code("interrupted once", async (_, token) =>
                {
                    if (ran++ > 0)
                        return;

                    await interrupt.CancelAsync();
                    token.ThrowIfCancellationRequested();
                })),
            ],
        };
        var image = await _world.ImageAsync('2');
        var gate = await _world.GateAsync('2');
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _world.InSessionAsync(session => Deployer.DeployAsync(session, image, gate, interrupt.Token)));
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());

        await _world.ContinueAsync('2');

        Assert.Equal(2, ran);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    // Killed at every change of platform and ledger, before and after it, with hooks at every place: then the same again, a look, or a rollback.
    [Fact]
    public async Task Whatever_a_release_with_hooks_dies_at_the_next_command_converges_and_every_hook_runs_at_least_once()
    {
        var deaths = 0;
        foreach (var after in (bool[])[false, true])
        {
            for (var at = 0; ; at++)
            {
                var died = false;
                foreach (var next in (string[])["same", "look", "back"])
                    died = await DiesAsync(at, after, next);
                if (!died)
                    break;

                deaths++;
            }
        }

        Assert.True(deaths >= 25, $"Only {deaths} deaths were tried.");
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused_all_at_once()
    {
        var component = _world.Component with { Checks = [Hook.Command("licences"), Hook.Command("licences", "licences.sh")] };
        var target = new TargetSettings
        {
            Name = "stage",
            Hooks =
            [
                Before.Cutover(Hook.Command("warm", "warm.sh") with { Limit = TimeSpan.FromHours(2) }),
                Before.Cutover(Hook.Command("warm", "warm.sh")),
                After.Cutover(Hook.Command("warm", "warm.sh") with { Secrets = new Dictionary<string, SecretSource> { ["TOKEN"] = SecretSource.FromFile("token") } }),
                After.Rollback(Hook.Command(" ", "tell.sh")),
            ],
        };

        var refused = Assert.Throws<BadUsageException>(() => new ReleaseSettings(component, [target]));

        Assert.Equal(
            "Environments.cs: 6 problems. app.Checks 'licences': its command is empty; name a program and its arguments. app.Checks: 'licences' stands there twice. "
            + "stage.Hooks, before Cutover 'warm'.Limit: 02:00:00 is outside 00:00:01–01:00:00. stage.Hooks, before Cutover: 'warm' stands there twice. "
            + "stage.Hooks, after Cutover 'warm'.Secrets['TOKEN']: 'token' is neither absolute nor begins with '~/'. stage.Hooks, after Rollback: ' ' is no name; give it one line without an apostrophe.",
            refused.Message);
    }

    private static async Task<bool> DiesAsync(int at, bool after, string next)
    {
        var world = new World { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30), Rollout = Rollout.InSteps(TimeSpan.Zero, 50, 100) } };
        await world.ReleaseAsync('1');
        var ran = new List<string>();
        Func<string, Hook> hook = name => Hook.Code(name, (release, _) =>
        {
            ran.Add($"{name} {release.Version.Suffix[0]}");
            return Task.CompletedTask;
        });
        world.Target = world.Target with
        {
            Hooks =
            [
                Before.DeployInitial(hook("a")), After.DeployInitial(hook("b")), Before.IntegrationTests(hook("c")), After.IntegrationTests(hook("d")),
                Before.Cutover(hook("e")), After.Cutover(hook("f")), After.Rollback(hook("g")),
            ],
        };
        world.DieAt(at, after);
        var death = await Record.ExceptionAsync(() => world.ReleaseAsync('2'));
        world.DieAt(null);
        if (death is not DiedException)
            return false;

        if (next == "same")
            await world.ContinueAsync('2');
        else if (next == "look")
            await (await world.OpenAsync()).DisposeAsync();
        else
            await Record.ExceptionAsync(() => world.RollbackAsync());

        var story = $"{death.Message} ({(after ? "after" : "before")}), then {next}: {string.Join(", ", ran)}";
        var served = (await world.ServesAsync())![0];
        Assert.True(next != "same" || served == '2', $"{story}: {served} serves");
        Assert.True(next != "back" || served == '1', $"{story}: {served} serves");
        Assert.True(served == '1' || "abcdef".All(name => ran.Contains($"{name} 2")), $"{story}: a hook is missing");
        Assert.True(served == '2' || !ran.Contains("f 2") || ran.Contains("g 1"), $"{story}: nobody was told of the way back");
        return true;
    }
}
