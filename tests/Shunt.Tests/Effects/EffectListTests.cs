using Shunt.Data;
using Shunt.Effects;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Effects;

public sealed class EffectListTests
{
    private const string Alias = "app.prod.localhost";
    private const string Suffixed = "app-222222222222.prod.localhost";

    private static readonly EffectList Whole = new("prod",
    [
        new StartInstance("app", World.Placed('2'), Suffixed),
        new RunTests("app", World.Placed('2'), Suffixed),
        new MoveAlias("app", Alias, World.Placed('1'), World.Placed('2'), 10, TimeSpan.FromSeconds(5)),
        new MoveAlias("app", Alias, null, World.Placed('2'), 100, TimeSpan.Zero),
        new RetainInstance("app", World.Placed('1'), TimeSpan.FromMinutes(30)),
        new EndInstance("app", World.Placed('1')),
    ]);

    [Fact]
    public void Effects_read_as_one_line_each() =>
        Assert.Equal(
            [
                "start 'app 222222222222' (sha256:2222222222222222222222222222222222222222222222222222222222222222) on app-222222222222.prod.localhost",
                "test it on app-222222222222.prod.localhost",
                "move app.prod.localhost from 111111111111 to 222222222222: 10 %, watched for 00:00:05",
                "move app.prod.localhost from nothing to 222222222222: 100 %",
                "keep 'app 111111111111' warm for 00:30:00, then end it",
                "end 'app 111111111111'",
            ],
            Whole.Effects.Select(effect => effect.Describe()));

    [Fact]
    public void The_effects_of_ways_back_and_of_a_teardown_read_as_one_line_each()
    {
        Effect[] effects =
        [
            new ReturnAlias("app", Alias, World.Placed('2'), World.Placed('1'), Automatic: false),
            new LeaveAlias("app", Alias, World.Placed('2')),
            new CloseWindow("app", World.Placed('0')),
            new RemoveTarget("prod", ["app 111111111111", "app 222222222222"]),
            new RemoveTarget("prod", []),
            new FlipAlias("app", Alias, World.Placed('2'), World.Placed('1'), IsBack: false),
            new FlipAlias("app", Alias, World.Placed('1'), World.Placed('2'), IsBack: true),
            new HoldAlias("app", Alias, World.Placed('1'), World.Placed('2')),
            new GrowInstance("app", World.Placed('2'), 3),
            new ShrinkInstance("app", World.Placed('1'), 1),
            new ShrinkInstance("app", World.Placed('1'), 2),
            new RunSmokeTests("app", Alias, World.Placed('1'), World.Placed('2')),
            new StartInstance("app", World.Placed('1'), "app-111111111111.prod.localhost", Processes: 3),
            new SaveData("app", World.Placed('2')),
            new MigrateData("app", World.Placed('2'), new DataSchema(3, 2)),
            new KeepSchema("app", World.Placed('2'), new DataSchema(3, 2)),
        ];

        Assert.Equal(
            [
                "move app.prod.localhost back from 222222222222 to 111111111111: 100 %",
                "leave app.prod.localhost on 222222222222: there is no way back",
                "end 'app 000000000000' before its window is over: the way back is another",
                "remove the routes of prod and end 'app 111111111111', 'app 222222222222'",
                "remove the routes of prod; nothing runs",
                "drill: flip app.prod.localhost from 222222222222 to 111111111111",
                "drill: flip app.prod.localhost back from 111111111111 to 222222222222",
                "hold app.prod.localhost: nothing serves from the end of 111111111111 until 222222222222 does",
                "grow 'app 222222222222' to 3 processes",
                "shrink 'app 111111111111' to 1 process",
                "shrink 'app 111111111111' to 2 processes",
                "smoke-test it on app.prod.localhost",
                "start 'app 111111111111' (sha256:1111111111111111111111111111111111111111111111111111111111111111) on app-111111111111.prod.localhost: 3 processes",
                "save the data of 'app'",
                "migrate the data of 'app' to schema 3, for versions of schema 2 and up",
                "keep the data of 'app' at schema 3, for versions of schema 2 and up",
            ],
            effects.Select(effect => effect.Describe()));
    }

    [Fact]
    public void What_would_end_by_itself_changes_no_hash() =>
        Assert.Equal(Whole.Hash, (Whole with { Effects = [.. Whole.Effects, new CloseWindow("app", World.Placed('0'))] }).Hash);

    // Approvals that were given stay valid only while this figure stands: a change of it is a change of the ledger's meaning.
    [Fact]
    public void The_hash_of_an_effect_list_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.Equal("b600a5524ffdfe4280f3abee77c04b3c09f08176f1487900102d1d1fc6550fc8", Whole.Hash);

    [Fact]
    public void The_hash_changes_with_the_target_with_any_effect_and_with_their_order()
    {
        EffectList[] others =
        [
            Whole with { Target = "stage" },
            Whole with { Effects = [.. Whole.Effects.Skip(1)] },
            Whole with { Effects = [.. Whole.Effects.Reverse()] },
            Whole with { Effects = [new StartInstance("app", World.Placed('3'), Suffixed), .. Whole.Effects.Skip(1)] },
            Whole with { Effects = [] },
        ];

        Assert.Equal(others.Length + 1, others.Append(Whole).Select(list => list.Hash).Distinct().Count());
    }
}
