using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Recovery;
using Shunt.Runs;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;
using Shunt.Versions;
using Tests;

namespace Shunt.Tests.Interleavings;

/// <summary>
/// Where every schedule begins: version '0' serves, and each process is to release a version of its own, '1', '2' and on. Made once;
/// every execution gets its own copy.
/// </summary>
internal sealed class Situation
{
    public const string Target = "stage";

    private static readonly string[] Names = ["anna", "ben", "carl"];
    private static readonly IReadOnlyList<Check> Tested = [new Check("integration tests", CheckOutcome.Passed)];

    private readonly World _world;
    private readonly Dictionary<char, ReleaseImage> _images = [];
    private readonly IReadOnlyList<KeyValuePair<int, byte[]>> _entries;
    private readonly LeaseRecord? _record;

    private Situation(IReadOnlyList<KeyValuePair<int, byte[]>> entries, LeaseRecord? record, World world)
    {
        (_entries, _record, _world) = (entries, record, world);
    }

    /// <summary>How many entries there are before any process starts.</summary>
    public int Entries => _entries.Count;

    /// <summary>Lets version '0' go live.</summary>
    /// <param name="processes">How many processes there will be.</param>
    /// <param name="lease">How they take and hold leases.</param>
    /// <param name="retain">How long what served before stays warm.</param>
    /// <param name="target">The target's rules, when they are not the plain ones.</param>
    public static async Task<Situation> MakeAsync(int processes, LeaseOptions? lease = null, TimeSpan retain = default, TargetSettings? target = null)
    {
        var world = new World
        {
            Target = target ?? new() { Name = Target, Retain = retain },
            Lease = lease ?? new LeaseOptions(),
            Relate = lease is null ? (_, _) => Ancestry.Diverged : Relate,
        };
        await LiveAsync(world);
        var situation = new Situation([.. world.Store.EntriesOf(Target)], await world.Store.ReadLeaseAsync(Target, default), world);
        for (var process = 0; process <= processes; process++)
            situation._images[Version(process)] = await world.ImageAsync(Version(process));

        return situation;
    }

    /// <summary>The version that a process releases.</summary>
    public static char Version(int process) => (char)('1' + process);

    /// <summary>Makes an execution and starts its processes.</summary>
    public Execution Start(int processes, Extent extent, Func<Situation, Process, char, Task> program)
    {
        var shared = CopyAsync(processes).Result;
        var started = new List<Process>();
        for (var number = 0; number < processes; number++)
        {
            var (version, clock) = (Version(number), new ProcessClock(LeapingTimeProvider.Start.AddMinutes(7 * number), LeaseOptions.MaxTtl));
            var process = new Process(Names[number], number, shared, clock, extent.Forgets);
            process.Start(self => program(this, self, version));
            started.Add(process);
        }

        return new Execution(shared, started, extent);
    }

    /// <summary>A release with nothing but what the ledger's protocol needs: its version runs already, and the alias is all that moves.</summary>
    public static async Task MoveAsync(Situation situation, Process process, char version)
    {
        await using var session = await ReleaseSession.OpenAsync(situation.Context(process), default);
        var context = session.Context;
        var (state, to) = (context.Ledger.State.Component("app"), World.Placed(version));
        if (await Settlement.ToMakeWayAsync(context, state, "another is released instead", default) is { } way)
            await way.RunAsync(session, default);

        var from = context.Ledger.State.Component("app").Live?.Version;
        IReadOnlyList<Effect> effects = [new MoveAlias("app", context.Alias().Url.Host, from, to, 100, TimeSpan.Zero)];
        await session.RecordAsync(new RunIntended("app", RunKind.Release, from, to, effects, new EffectList(Target, effects).Hash, null, null, "tool"), default);
        await RunExecution.CompleteAsync(new EffectScope(session), default);
    }

    /// <summary>A whole release, in the order in which the build does it.</summary>
    public static async Task ReleaseAsync(Situation situation, Process process, char version)
    {
        var context = situation.Context(process);
        var image = situation._images[version];
        var gate = await PassAsync(context, image);
        await using var session = await ReleaseSession.OpenAsync(context, default);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        if (plan.Effects.Effects.Count == 0)
            return;

        if (!gate.Covers(plan, context.Ledger.State))
            gate = await PassAsync(context, image);

        var deployment = await Deployer.FindAsync(context, image, default) ?? await Deployer.DeployAsync(session, image, gate, default);
        var verified = await Verifier.FindAsync(context, deployment, default)
            ?? await Verifier.VerifyAsync(session, deployment, (_, _) => Task.FromResult(Tested), default);
        await CutoverStep.RunAsync(session, verified, default);
    }

    /// <summary>What the next command works with: another process, which nothing interrupts.</summary>
    public ReleaseContext After(Shared shared) => _world.Context() with
    {
        Platform = shared.Platform,
        Ledger = new TargetLedger(shared.Store, Target, new Author("dora", "doras-machine", 99), new LeapingTimeProvider()),
        Narrator = new RecordingNarrator(),
        Time = new LeapingTimeProvider(),
    };

    private ReleaseContext Context(Process process) => _world.Context() with
    {
        Platform = new ProcessPlatform(process),
        Ledger = new TargetLedger(new ProcessStore(process), Target, process.Author, process.Clock),
        Narrator = new RecordingNarrator(),
        Time = process.Clock,
    };

    private static Ancestry Relate(string one, string other) =>
        one[0] == other[0] ? Ancestry.Same : one[0] < other[0] ? Ancestry.Ancestor : Ancestry.Descendant;

    // As short a ledger as can be: every process of every schedule reads it.
    private static async Task LiveAsync(World world)
    {
        await world.ImageAsync('0');
        var ledger = world.Context().Ledger;
        await using var lease = await Lease.AcquireAsync(ledger, new LeaseOptions(), world.Narrator, world.Time, default);
        await ledger.AppendAsync(new TakenLive("app", World.Placed('0'), null, null), lease.Epoch, default);
    }

    /// <summary>What a new execution's processes share: the platform goes by a clock of its own, and runs as many versions as are named besides '0'.</summary>
    public async Task<Shared> CopyAsync(int running, TimeProvider? time = null)
    {
        var store = new MemoryLedgerStore();
        foreach (var (number, content) in _entries)
            store.EntriesOf(Target)[number] = content;
        await store.TryReplaceLeaseAsync(Target, null, _record!, default);

        var platform = new MemoryPlatform(time ?? new LeapingTimeProvider(), _world.Images);
        var epoch = _record!.Epoch;
        foreach (var version in Enumerable.Range(0, running + 1).Select(number => (char)('0' + number)))
        {
            var id = _world.Instance(version);
            var request = new InstanceRequest { Target = Target, Component = _world.Component, Version = World.Placed(version) };
            await platform.StartAsync(version == '0' ? request with { Processes = _world.Target.Processes } : request, epoch, default);
            if (version == '0')
                await platform.RouteAsync(Target, "app", [new Weight(id, 100)], TimeSpan.Zero, epoch, default);
        }

        return new Shared(store, platform) { Fenced = epoch };
    }

    private static async Task<GatePassed> PassAsync(ReleaseContext context, ReleaseImage image) => await ReleaseGate.PassAsync(
        context, image, await CutoverPlan.ForAsync(context, image, default), World.Ci, toolIsCommitted: true, default);
}
