using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Effects;

/// <summary>A target with a past drawn from a seed: releases that went well, failed, stopped half way or died anywhere; what ended, was lost, or ran out.</summary>
#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a failure can be run again, and no secret is made of it
internal sealed class RandomHistory
{
    private const int LongestPast = 7;
    private const string Good = "012345";
    private const string Bad = "67";

    private readonly Random _random;

    public RandomHistory(int seed, bool isGated = false)
    {
        _random = new Random(seed);
        World = new World
        {
            Target = new()
            {
                Name = "prod",
                Rollout = Pick(Rollout.AtOnce, Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 50, 100), Rollout.InSteps(TimeSpan.Zero, 50, 100), Rollout.Rolling(1, TimeSpan.FromSeconds(2)), Rollout.Recreate(TimeSpan.FromSeconds(2))),
                Processes = Pick(1, 3),
                Retain = Pick(TimeSpan.Zero, TimeSpan.FromMinutes(30)),
                RequiresApproval = isGated,
            },
            Component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version", SmokeTests = Pick<IReadOnlyList<string>>([], ["tests/Smoke/Smoke.csproj"]) },
            FailsSmokeTests = '7',
            Relate = (first, second) => first[0] == second[0] ? Ancestry.Same : first[0] < second[0] ? Ancestry.Ancestor : Ancestry.Descendant,
        };
        World.Platform.Behaves(World.Suffix('6'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended with exit code 1"));
        World.Platform.Behaves(World.Suffix('7'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });
    }

    public World World { get; }

    /// <summary>What happened, for a failing test.</summary>
    public List<string> Past { get; } = [];

    /// <summary>Draws one of several.</summary>
    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Draws a version that is well.</summary>
    public char GoodVersion() => Good[_random.Next(Good.Length)];

    /// <summary>Lets the past happen.</summary>
    public async Task HappenAsync()
    {
        for (var events = _random.Next(LongestPast + 1); events > 0; events--)
            await AnyAsync();
    }

    /// <summary>Lets one more thing happen.</summary>
    public Task AnyAsync()
    {
        var version = _random.Next(4) == 0 ? Bad[_random.Next(Bad.Length)] : GoodVersion();
        return _random.Next(12) switch
        {
            < 5 => TryAsync($"release {version}", () => World.ReleaseAsync(version, World.Ci)),
            5 => TryAsync($"deploy {version}", () => World.InSessionAsync(session => World.DeployAsync(session, version))),
            6 => TryAsync($"verify {version}", () => World.InSessionAsync(session => World.VerifyAsync(session, version))),
            7 or 8 => TryAsync("rollback", () => World.RollbackAsync()),
            9 => OnceAsync($"{version} ends", () => Kill(version)),
            10 => OnceAsync("time passes", () => World.Time.Pass(TimeSpan.FromMinutes(_random.Next(60)))),
            _ => TryAsync("teardown", () => World.TeardownAsync()),
        };
    }

    private async Task TryAsync(string what, Func<Task> command)
    {
        var dies = _random.Next(2) == 0;
        if (dies)
            World.DieAt(_random.Next(16), after: _random.Next(2) == 0);

        var failure = await Record.ExceptionAsync(command);
        World.DieAt(null);
        Past.Add(failure is null ? what : $"{what}: {failure.Message.Split('\n')[0]}");
        if (failure is not (null or ReleaseException or DiedException))
            throw failure;
    }

    private Task OnceAsync(string what, Action change)
    {
        Past.Add(what);
        change();
        return Task.CompletedTask;
    }

    private void Kill(char version)
    {
        if (World.Platform.Runs.Contains(World.Instance(version).ToString()))
            World.Platform.Kill(World.Instance(version));
    }
}
#pragma warning restore CA5394
