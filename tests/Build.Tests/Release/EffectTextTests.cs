using Release;
using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Platforms;

namespace Build.Tests.Release;

/// <summary>What a plan says of effects.</summary>
public sealed class EffectTextTests
{
    private static readonly Placed Old = new(new string('a', 40), "sha256:" + new string('a', 64));
    private static readonly Placed Young = new(new string('b', 40), "sha256:" + new string('b', 64));
    private static readonly EndInstance End = new("app", Old);
    private static readonly RetainInstance Retain = new("app", Old, TimeSpan.FromMinutes(30));
    private static readonly EndInstance Dead = new("app", Young);

    [Fact]
    public async Task Below_each_effect_that_is_left_a_platform_that_can_tell_says_what_it_changes()
    {
        var platform = new Foreseeing();
        var list = new EffectList("prod", [Dead, Retain, End]);

        var text = await EffectText.OfAsync(platform, "prod", [End], list, done: 1, default);

        Assert.Equal(
            $"""
              first end 'app aaaaaaaaaaaa'
              end 'app bbbbbbbbbbbb' (done)
              keep 'app aaaaaaaaaaaa' warm for 00:30:00, then end it
                what RetainInstance changes on prod
                and more
              end 'app aaaaaaaaaaaa'
                what EndInstance changes on prod
                and more
              effects {list.Hash[..12]}

            """,
            text);
    }

    [Fact]
    public async Task Of_a_platform_that_cannot_tell_the_effects_stand_alone()
    {
        var list = new EffectList("prod", [Retain]);

        Assert.Equal($"  keep 'app aaaaaaaaaaaa' warm for 00:30:00, then end it\n  effects {list.Hash[..12]}\n", await EffectText.OfAsync(null, "prod", [], list, done: 0, default));
    }

    private sealed class Foreseeing : IForesees
    {
        public Task<IReadOnlyList<IReadOnlyList<string>>> ForeseeAsync(string target, IReadOnlyList<Effect> effects, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<IReadOnlyList<string>>>([.. effects.Select(effect => (IReadOnlyList<string>)[$"what {effect.GetType().Name} changes on {target}", "and more"])]);
    }
}
