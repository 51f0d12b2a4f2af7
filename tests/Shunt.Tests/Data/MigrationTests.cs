using Shunt.Cutover;
using Shunt.Data;
using Shunt.Deploy;
using Shunt.Drills;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Rollback;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Data;

public sealed class MigrationTests
{
    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };

    [Fact]
    public async Task A_release_saves_the_data_then_migrates_them_then_starts()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 2, 0));
        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('2'), default);

        await _world.ReleaseAsync('2');

        Assert.Equal(
            ["save the data of 'app'", "migrate the data of 'app' to schema 2, for versions of schema 0 and up"],
            plan.Effects.Effects.TakeWhile(effect => effect is not StartInstance).Select(effect => effect.Describe()));
        Assert.Equal([0], _world.Data!.Saved.Values);
        Assert.Equal([$"save {_world.Data.Saved.Keys.Single()}", "migrate to 1", "migrate to 2"], _world.Data.Calls);
        Assert.Equal(["DataSaved", "Migrated", "Deployed"], (await _world.FactsAsync()).SkipWhile(kind => kind != "DataSaved").Take(3));
        Assert.Equal(new DataSchema(2, 0), (await _world.StateAsync()).Schema);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_release_of_the_schema_that_serves_touches_no_data()
    {
        _world.KeepsData(('1', 2, 0), ('2', 2, 0));
        await _world.ReleaseAsync('1');
        var calls = _world.Data!.Calls.Count;

        await _world.ReleaseAsync('2');

        Assert.Equal(calls, _world.Data.Calls.Count);
    }

    [Fact]
    public async Task Nothing_is_migrated_or_started_when_the_data_cannot_be_saved()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 2, 0));
        _world.Data!.SaveProblem = "the disk is full";
        var changes = _world.Platform.Changes.Count;

        var refused = await Assert.ThrowsAsync<MigrationFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            "Release 'app 222222222222' was not started on stage: its data could not be saved before the migration (the disk is full).\n"
            + "'app 111111111111' still serves all traffic on stage; the data are as they were. Run './build.sh Migrate --target stage --version 222222222222' when that is put right.",
            refused.Message);
        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.Equal((0, 0), (_world.Data.Number, _world.Data.Calls.Count));
        Assert.Equal(changes, _world.Platform.Changes.Count);
        Assert.Null((await _world.StateAsync()).Schema);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task Nothing_is_started_when_the_migration_fails()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 2, 0));
        _world.Data!.MigrationProblem = "no such column: wagons";

        var refused = await Assert.ThrowsAsync<MigrationFailedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            "Release 'app 222222222222' was not started on stage: its data were not migrated to schema 2 (no such column: wagons).\n"
            + "'app 111111111111' still serves all traffic on stage; the data from before are saved, see './build.sh History --target stage'. Run './build.sh Migrate --target stage --version 222222222222' when that is put right.",
            refused.Message);
        Assert.Single(_world.Data.Saved);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());

        _world.Data.MigrationProblem = null;
        await _world.ReleaseAsync('2');
        Assert.Equal(2, _world.Data.Number);
    }

    [Fact]
    public async Task A_migration_that_ends_well_and_leads_nowhere_has_failed()
    {
        _world.KeepsData(('1', 2, 0));
        _world.Data!.IsStuck = true;

        var refused = await Assert.ThrowsAsync<MigrationFailedException>(() => _world.ReleaseAsync('1'));

        Assert.Equal("its migration ended without an error, and its data have schema 0, not 2", refused.Problem);
        Assert.Null(await _world.ServesAsync());
    }

    [Fact]
    public async Task A_migration_that_what_serves_does_not_survive_is_refused()
    {
        _world.KeepsData(('1', 1, 0), ('2', 3, 2));
        await _world.ReleaseAsync('1');

        var refused = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            "'app 222222222222' was not released to stage: its migration to schema 3 leaves versions below schema 2 behind, and 'app 111111111111' is of schema 1. "
            + "'app 111111111111' still serves all traffic on stage; the data are as they were. Release a version of schema 2 that does without what the migration takes away, then this one.",
            refused.Message);
        Assert.Equal(1, _world.Data!.Number);
    }

    [Fact]
    public async Task A_version_that_the_data_left_behind_is_not_released_again()
    {
        _world.KeepsData(('1', 1, 0), ('2', 2, 1), ('3', 3, 2), ('4', 1, 0));
        foreach (var version in "123")
            await _world.ReleaseAsync(version);

        var refused = await Assert.ThrowsAsync<GateRefusedException>(() => _world.ReleaseAsync('4'));

        Assert.StartsWith("'app 444444444444' was not released to stage: the data on stage have schema 3, for versions of schema 2 and up, and it is of schema 1. ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(World.Suffix('3'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_leads_to_a_version_that_works_on_the_data()
    {
        _world.KeepsData(('1', 1, 0), ('2', 2, 1));
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');

        await _world.RollbackAsync();

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal(2, _world.Data!.Number);
    }

    [Fact]
    public async Task A_rollback_to_a_version_that_the_data_left_behind_is_refused()
    {
        await ClosedAsync();

        var refused = await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync('1'));

        Assert.Equal(
            "Nothing was rolled back to '111111111111' on stage: the data on stage have schema 3, for versions of schema 2 and up, and 'app 111111111111' is of schema 1. "
            + "'app 333333333333' still serves all traffic on stage. Release a fix with './build.sh Cutover --target stage'; how to go back with the data that were saved is in docs/data.md.",
            refused.Message);
        Assert.Equal(ExitCode.Failed, refused.ExitCode);

        await _world.RollbackAsync();
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync());
    }

    [Fact]
    public async Task A_closed_way_stays_closed_for_drills_and_over_snapshots_of_the_ledger()
    {
        await ClosedAsync();
        await _world.RollbackAsync();
        _world.Schemas['3'] = new DataSchema(1, 0);

        var refused = await Assert.ThrowsAsync<NoWayBackException>(() => DrillPlan.ForAsync(_world.Context(), default));

        Assert.Contains("the data on stage have schema 3, for versions of schema 2 and up, and 'app 333333333333' is of schema 1", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new DataSchema(3, 2), Shunt.Ledger.State.ComponentState.Of((await _world.StateAsync()).ToSnapshot()).Schema);
    }

    [Fact]
    public async Task What_was_migrated_on_its_own_is_not_migrated_again_by_the_release()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 2, 0));
        var image = await _world.ImageAsync('2');
        await _world.InSessionAsync(async session =>
        {
            await MigrationStep.RunAsync(session, image, await _world.GateAsync('2'), default);
            return true;
        });
        var calls = _world.Data!.Calls.ToList();
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);

        await _world.ContinueAsync('2');

        Assert.Equal(calls, _world.Data.Calls);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
        Assert.Single((await _world.FactsAsync()), "Migrated");
    }

    [Fact]
    public async Task A_release_without_a_migration_is_not_begun_by_its_migration()
    {
        await _world.ReleaseAsync('1');
        var image = await _world.ImageAsync('2');

        await _world.InSessionAsync(async session =>
        {
            await MigrationStep.RunAsync(session, image, await _world.GateAsync('2'), default);
            return true;
        });

        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_version_that_fails_after_its_migration_closes_the_ways_that_its_data_do()
    {
        _world.KeepsData(('1', 1, 0), ('2', 2, 1), ('3', 3, 2));
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Platform.Behaves(World.Suffix('3'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended"));

        await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('3'));

        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync('1'));
    }

    // Killed before and after the snapshot, before and after each part of the migration, and at every entry: then the same again, a look, a
    // rollback, or another release.
    [Fact]
    public async Task Whatever_a_migration_dies_at_the_next_command_converges_and_no_closed_way_is_gone()
    {
        var deaths = 0;
        foreach (var after in (bool[])[false, true])
        {
            for (var at = 0; ; at++)
            {
                var died = false;
                foreach (var next in (string[])["same", "look", "back", "other"])
                    died = await DiesAsync(at, after, next);
                if (!died)
                    break;

                deaths++;
            }
        }

        Assert.True(deaths >= 12, $"Only {deaths} deaths were tried.");
    }

    private static async Task<bool> DiesAsync(int at, bool after, string next)
    {
        var world = new World { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };
        world.KeepsData(('1', 1, 0), ('2', 2, 1), ('3', 4, 2), ('4', 4, 2));
        await world.ReleaseAsync('1');
        await world.ReleaseAsync('2');
        world.DieAt(at, after);
        var death = await Record.ExceptionAsync(() => world.ReleaseAsync('3'));
        world.DieAt(null);
        if (death is not DiedException)
            return false;

        var story = $"{death.Message} ({(after ? "after" : "before")}), then {next}";
        await NextAsync(world, next);

        var served = await world.ServesAsync();
        var known = (await world.StateAsync()).Schema!;
        var may = world.Data!.Number > 2;
        var wanted = next switch { "same" => "3", "other" => "4", "back" => may ? "23" : "1", _ => "23" };
        Assert.True(wanted.Contains(served![0], StringComparison.Ordinal), $"{story}: {served} serves");
        Assert.True(known.Oldest == 2 || !may || (await world.StateAsync()).Open is not null, $"{story}: the data have schema {world.Data.Number}, and the ledger knows {known}");
        Assert.True(!may || world.Data.Saved.ContainsValue(2), $"{story}: nothing was saved at schema 2");
        return true;
    }

    private static async Task NextAsync(World world, string next)
    {
        switch (next)
        {
            case "same":
                await world.ReleaseAsync('3');
                break;
            case "look":
                await (await world.OpenAsync()).DisposeAsync();
                break;
            case "other":
                await world.ReleaseAsync('4');
                break;
            default:
                var refused = await Record.ExceptionAsync(() => world.RollbackAsync('1'));
                Assert.True(refused is null or NoWayBackException, $"{refused}");
                break;
        }
    }

    private async Task ClosedAsync()
    {
        _world.KeepsData(('1', 1, 0), ('2', 2, 1), ('3', 3, 2));
        foreach (var version in "123")
            await _world.ReleaseAsync(version);
    }
}
