using Shunt.Contract.Deaths;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Verify;
using Shunt.Versions;
using Tests;

namespace Shunt.Contract;

/// <summary>One target, the ways a release goes on it, and what a client sees of it.</summary>
internal sealed class TargetUnderTest
{
    /// <summary>Long enough for a busy machine to start the program, whatever else runs.</summary>
    private static readonly TimeSpan HealthLimit = TimeSpan.FromSeconds(30);

    private static readonly IReadOnlyList<Check> Passed = [new Check("integration tests", CheckOutcome.Passed)];

    private readonly PlatformFixture _fixture;
    private readonly RecordingNarrator _narrator = new();

    internal TargetUnderTest(PlatformFixture fixture, TargetSettings settings, ComponentSettings component)
    {
        _fixture = fixture;
        Settings = settings;
        Component = component with { HealthLimit = HealthLimit, DrainLimit = HealthLimit, StopLimit = TimeSpan.FromSeconds(2) };
    }

    public TargetSettings Settings { get; set; }

    public ComponentSettings Component { get; set; }

    public string Name => Settings.Name;

    public IPlatform Platform => _fixture.PlatformOf(Name);

    public ILedgerStore Ledgers => _fixture.LedgersOf(Name);

    public IReadOnlyList<string> Narration => _narrator.Lines;

    /// <summary>What a process that acts on the target works with.</summary>
    /// <param name="time">Its clock.</param>
    /// <param name="platform">Its way to the platform, when it is not the plain one.</param>
    /// <param name="ledgers">Its way to the ledger, when it is not the plain one.</param>
    public ReleaseContext Context(TimeProvider? time = null, IPlatform? platform = null, ILedgerStore? ledgers = null)
    {
        var clock = time ?? TimeProvider.System;
        return new ReleaseContext
        {
            Target = Settings,
            Component = clock is FastClock { Factor: var factor } ? Component with { HealthLimit = Component.HealthLimit * factor } : Component,
            Platform = platform ?? Platform,
            Ledger = new TargetLedger(ledgers ?? Ledgers, Name, new Author("anna", "laptop", Environment.ProcessId), clock),
            Images = _fixture.Images,
            Narrator = _narrator,
            Time = clock,
            Tool = new("tool"),
            Relate = (_, _) => Ancestry.Diverged,
        };
    }

    public InstanceId Instance(ReleaseImage image) => new(Name, Component.Name, image.Version.Suffix);

    public async Task<ComponentState> StateAsync() => (await Context().Ledger.LoadAsync(default)).Component(Component.Name);

    public async Task<IReadOnlyList<T>> FactsAsync<T>()
        where T : Fact
    {
        var ledger = Context().Ledger;
        await ledger.LoadAsync(default);
        return [.. ledger.Entries.Select(entry => entry.Fact).OfType<T>()];
    }

    /// <summary>A whole release in the order in which the build does it: plan, gate, session, deploy, verify, cutover.</summary>
    public Task<LiveDeployment> ReleaseAsync(ReleaseImage image) => ReleaseAsync(Context(), image, new Consent());

    public Task<LiveDeployment> ReleaseAsync(ReleaseImage image, Consent consent) => ReleaseAsync(Context(), image, consent);

    public static async Task<LiveDeployment> ReleaseAsync(
        ReleaseContext context, ReleaseImage image, Consent consent, Func<CancellationToken, Task<IReadOnlyList<Check>>>? smokeTests = null)
    {
        var gate = await GateAsync(context, image, consent);
        var session = await ReleaseSession.OpenAsync(context, default);
        await using (new LeaseOfTheLiving(session))
        {
            var verified = await VerifyAsync(session, image, gate);
            return await CutoverStep.RunAsync(session, verified, default, consent.BreakGlass, smokeTests);
        }
    }

    /// <summary>The gate's word on what a release of the version would do now.</summary>
    public static async Task<GatePassed> GateAsync(ReleaseContext context, ReleaseImage image, Consent? consent = null)
    {
        await context.Platform.PrepareAsync(default);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        return await ReleaseGate.PassAsync(context, image, plan, consent ?? new Consent(), toolIsCommitted: true, default);
    }

    public static async Task<InitialDeployment> DeployAsync(ReleaseSession session, ReleaseImage image) =>
        await Deployer.DeployAsync(session, image, await GateAsync(session.Context, image), default);

    public static Task<VerifiedDeployment> VerifyAsync(ReleaseSession session, ReleaseImage image, GatePassed? gate = null) =>
        VerifyAsync(session, image, (_, _) => Task.FromResult(Passed), gate);

    public static async Task<VerifiedDeployment> VerifyAsync(
        ReleaseSession session, ReleaseImage image, Func<InitialDeployment, CancellationToken, Task<IReadOnlyList<Check>>> tests, GatePassed? gate = null)
    {
        var passed = gate ?? await GateAsync(session.Context, image);
        return await Verifier.VerifyAsync(session, await Deployer.DeployAsync(session, image, passed, default), tests, default);
    }

    /// <summary>A whole rollback in the order in which the build does it.</summary>
    public Task<RolledBackDeployment> RollbackAsync() => RollbackAsync(Context());

    public static async Task<RolledBackDeployment> RollbackAsync(ReleaseContext context)
    {
        var session = await ReleaseSession.OpenAsync(context, default);
        await using (new LeaseOfTheLiving(session))
            return await RollbackStep.RunAsync(session, await RollbackPlan.ForAsync(context, null, default), "asked for", default);
    }

    /// <summary>A client of the alias.</summary>
    public Visitor VisitAlias() => new(_fixture.Reach(Platform.Address(Component.Name, Name, null)));

    /// <summary>A client of a version's suffixed route.</summary>
    public Visitor Visit(ReleaseImage image) => new(_fixture.Reach(Platform.Address(Component.Name, Name, image.Version.Suffix)));

    /// <summary>Fails unless the alias is answered by this version: by what the program says itself, and by the stamp on its answer where the platform's has one.</summary>
    public async Task ServesAsync(ReleaseImage image)
    {
        using var visitor = VisitAlias();
        var visit = await visitor.GetAsync("/");
        Assert.Equal((200, image.Version.Commit, _fixture.StampsAnswers ? image.Version.Suffix : null), (visit.Status, visit.Body, visit.Suffix));
    }

    /// <summary>Fails if anything answers on the alias.</summary>
    public async Task ServesNothingAsync()
    {
        using var visitor = VisitAlias();
        Assert.NotEqual(200, (await visitor.GetAsync("/")).Status);
    }

    /// <summary>Fails unless exactly these versions run.</summary>
    public async Task RunsAsync(params IEnumerable<ReleaseImage> images) =>
        Assert.Equal(images.Select(Unit).Order(StringComparer.Ordinal), await _fixture.UnitsAsync(Name));

    /// <summary>Waits until exactly these versions run.</summary>
    public Task EventuallyRunsAsync(params IReadOnlyList<ReleaseImage> images) =>
        Eventually.HoldsAsync(async () => images.Select(Unit).Order(StringComparer.Ordinal).SequenceEqual(await _fixture.UnitsAsync(Name)));

    private string Unit(ReleaseImage image) => $"{Component.Name}-{image.Version.Suffix}";
}
