using Shunt.Certificates;
using Shunt.Cutover;
using Shunt.Data;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Notices;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Teardown;
using Shunt.Tests.Data;
using Shunt.Tests.Images;
using Shunt.Tests.Ledger;
using Shunt.Tests.Platforms;
using Shunt.Verify;
using Shunt.Versions;
using Tests;

namespace Shunt.Tests.Sessions;

/// <summary>A target in memory, and the ways a release goes on it. Versions are named by a digit: '1' is the commit 1111….</summary>
internal sealed class World
{
    public static readonly Author Anna = new("anna", "laptop", 4711);
    public static readonly IReadOnlyList<Check> Tested = [new Check("integration tests", CheckOutcome.Passed, "3 passed")];
    public static readonly IReadOnlyList<Check> Smoked = [new Check("smoke tests", CheckOutcome.Passed, "1 passed")];

    /// <summary>What a protected CI job vouches with.</summary>
    public static readonly Consent Ci = new() { CiEnvironment = "run 7" };

    /// <summary>What a person says who sets a target's rules aside.</summary>
    public static readonly Consent Glass = new() { BreakGlass = "the shop is down" };

    private static readonly string[] EntryPoint = ["dotnet", "App.dll"];

    public World()
    {
        Platform = new MemoryPlatform(Time, Images);
        Ledgers = new MortalLedgerStore(Store);
    }

    public LeapingTimeProvider Time { get; } = new();

    /// <summary>The clock of the machine that releases; null for the platform's.</summary>
    public LeapingTimeProvider? ReleasersTime { get; set; }

    /// <summary>A clock of the machine that releases on which no wait ends by itself; null for one that leaps.</summary>
    public TimeProvider? StandingTime { get; set; }

    public RecordingNarrator Narrator { get; } = new();

    public MemoryLedgerStore Store { get; } = new();

    /// <summary>The way to the store, on which a process can be made to die.</summary>
    public MortalLedgerStore Ledgers { get; }

    public MemoryImages Images { get; } = new();

    public MemoryPlatform Platform { get; }

    public TargetSettings Target { get; set; } = new() { Name = "stage" };

    public ComponentSettings Component { get; set; } = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version" };

    /// <summary>The version that fails its smoke tests; null when all pass theirs.</summary>
    public char? FailsSmokeTests { get; set; }

    /// <summary>How a lease is taken and held.</summary>
    public LeaseOptions Lease { get; set; } = new();

    /// <summary>How versions stand to each other; unless told otherwise none contains another.</summary>
    public Func<string, string, Ancestry> Relate { get; set; } = (_, _) => Ancestry.Diverged;

    /// <summary>The clients of the alias; none unless a test brings some.</summary>
    public ProbeSource Probe { get; set; } = ProbeSource.None;

    /// <summary>Has people told; null for nobody.</summary>
    public Notifier? Notifier { get; set; }

    /// <summary>What is wrong with every image's signature; null for nothing.</summary>
    public string? SignatureProblem { get; set; }

    /// <summary>The branches that every version is on.</summary>
    public IReadOnlyList<string> Branches { get; set; } = [];

    /// <summary>The targets on which every version is live.</summary>
    public IReadOnlyList<string> LiveOn { get; set; } = ["stage"];

    /// <summary>Runs hooks: code as it is, programs unless a test says how not at all.</summary>
    public Func<Hook, HookedRelease, CancellationToken, Task<string?>> RunHook { get; set; } = HookRuns.CodeAloneAsync;

    /// <summary>The component's data; null while it keeps none.</summary>
    public MemoryData? Data { get; private set; }

    /// <summary>The schemas that versions declare; the others keep no data.</summary>
    public Dictionary<char, DataSchema> Schemas { get; } = [];

    public static Placed Placed(char version) => new(new string(version, 40), "sha256:" + new string(version, 64));

    public static string Suffix(char version) => new(version, 12);

    public InstanceId Instance(char version) => new(Target.Name, Component.Name, Suffix(version));

    /// <summary>What a new process works with.</summary>
    public ReleaseContext Context() => new()
    {
        Target = Target,
        Component = Component,
        Platform = Platform,
        Ledger = new TargetLedger(Ledgers, Target.Name, Anna, StandingTime ?? ReleasersTime ?? Time, Notifier is null ? null : Notifier.TellAsync),
        Notifier = Notifier,
        Images = Images,
        Narrator = Narrator,
        Time = StandingTime ?? ReleasersTime ?? Time,
        Tool = new("tool-hash"),
        Relate = Relate,
        Lease = Lease,
        Probe = Probe,
        BranchesOf = _ => Branches,
        IsLiveOn = (target, _) => Task.FromResult(LiveOn.Contains(target)),
        RunHook = RunHook,
        Store = Data,
        FindSchema = (version, _) => Task.FromResult(Schemas.GetValueOrDefault(version.Commit[0], DataSchema.None)),
        FindSignatureProblem = (_, _) => Task.FromResult(SignatureProblem),
    };

    public Task<ReleaseSession> OpenAsync() => ReleaseSession.OpenAsync(Context(), default);

    /// <summary>The component as the ledger has it.</summary>
    public Task<ComponentState> StateAsync() => Context().StateAsync(default);

    /// <summary>The kinds of facts about components since an entry, in order.</summary>
    public async Task<IReadOnlyList<string>> FactsAsync(int after = 0)
    {
        var ledger = Context().Ledger;
        await ledger.LoadAsync(default);
        return [.. ledger.Entries.Skip(after).Select(entry => entry.Fact).OfType<ComponentFact>().Select(fact => fact.GetType().Name)];
    }

    /// <summary>The version that answers on the alias, as a client sees it; null when none does.</summary>
    public async Task<string?> ServesAsync() =>
        (await Platform.AskAsync(Platform.Address(Component.Name, Target.Name, null), "/", default)).Suffix;

    /// <summary>The newest fact of a kind.</summary>
    public async Task<T> LastAsync<T>()
        where T : Fact
    {
        var ledger = Context().Ledger;
        await ledger.LoadAsync(default);
        return ledger.Entries.Select(entry => entry.Fact).OfType<T>().Last();
    }

    public async Task<ReleaseImage> ImageAsync(char version, CheckOutcome unitTests = CheckOutcome.Passed, char? digest = null)
    {
        Images.Digit = digest;
        var source = new Workspace(new ReleaseVersion(new string(version, 40), LeapingTimeProvider.Start), $"work/{version}")
            .Checked([new Check("lint", CheckOutcome.Passed), new Check("unit tests", unitTests)]);
        var product = new Product($"output/{version}", EntryPoint, Inputs(version));
        var image = await source.PackAsync(Component, product, Images, Images, default);
        Images.Digit = null;
        return image;
    }

    /// <summary>From here on the component keeps data, and a version declares a schema of them.</summary>
    public void KeepsData(params ReadOnlySpan<(char Version, int Number, int Oldest)> schemas)
    {
        Data ??= new MemoryData(version => Schemas.GetValueOrDefault(version, DataSchema.None)) { DiesBefore = Platform.DiesBefore, DiesAfter = Platform.DiesAfter };
        Component = Component with { Data = new() { Schema = ["schema"], Save = ["save", "{file}"], Migrate = ["migrate"] } };
        foreach (var (version, number, oldest) in schemas)
            Schemas[version] = new DataSchema(number, oldest);
    }

    /// <summary>The gate's word on what a release of the version would do now.</summary>
    public async Task<GatePassed> GateAsync(char version, Consent? consent = null)
    {
        var context = Context();
        var image = await ImageAsync(version);
        return await ReleaseGate.PassAsync(context, image, await CutoverPlan.ForAsync(context, image, default), consent ?? new Consent(), toolIsCommitted: true, default);
    }

    /// <summary>Deploys a version.</summary>
    public async Task<InitialDeployment> DeployAsync(ReleaseSession session, char version, GatePassed? gate = null) =>
        await Deployer.DeployAsync(session, await ImageAsync(version), gate ?? await GateAsync(version, Ci), default);

    /// <summary>Deploys and tests a version.</summary>
    public async Task<VerifiedDeployment> VerifyAsync(ReleaseSession session, char version, IReadOnlyList<Check>? checks = null, GatePassed? gate = null) =>
        await Verifier.VerifyAsync(session, await DeployAsync(session, version, gate), (_, _) => Task.FromResult(checks ?? Tested), default);

    /// <summary>A whole release, in the order in which the build does it: gate, session, deploy, verify, cutover.</summary>
    public async Task<LiveDeployment> ReleaseAsync(char version, Consent? consent = null, IReadOnlyList<Check>? checks = null)
    {
        var gate = await GateAsync(version, consent);
        return await InSessionAsync(async session =>
            await CutoverStep.RunAsync(session, await VerifyAsync(session, version, checks, gate), default, consent?.BreakGlass, SmokeTests(version)));
    }

    /// <summary>A release as the build makes it: what an earlier command did is not done again.</summary>
    public async Task ContinueAsync(char version)
    {
        var image = await ImageAsync(version);
        var gate = await GateAsync(version, Ci);
        await InSessionAsync(async session =>
        {
            var plan = await CutoverPlan.ForAsync(session.Context, image, default);
            if (plan.Effects.Effects.Count == 0)
                return true;

            if (!gate.Covers(plan, session.Context.Ledger.State))
                gate = await GateAsync(version, Ci);

            var deployment = await Deployer.FindAsync(session.Context, image, default) ?? await DeployAsync(session, version, gate);
            var verified = await Verifier.FindAsync(session.Context, deployment, default)
                ?? await Verifier.VerifyAsync(session, deployment, (_, _) => Task.FromResult(Tested), default);
            await CutoverStep.RunAsync(session, verified, default, smokeTests: SmokeTests(version));
            return true;
        });
    }

    /// <summary>The smoke tests of a version.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<Check>>>? SmokeTests(char version) => Component.SmokeTests.Count == 0 ? null
        : _ => version == FailsSmokeTests ? throw new TestsFailedException("1 of 3 smoke tests failed: The_page_is_there") : Task.FromResult(Smoked);

    /// <summary>A whole rollback, in the order in which the build does it.</summary>
    public async Task<RolledBackDeployment> RollbackAsync(char? wanted = null)
    {
        var plan = await RollbackPlan.ForAsync(Context(), wanted is { } version ? new string(version, 40) : null, default);
        return await InSessionAsync(session => RollbackStep.RunAsync(session, plan, "it was slow", default));
    }

    /// <summary>A whole teardown.</summary>
    public Task TeardownAsync() => InSessionAsync(async session =>
    {
        await TeardownStep.RunAsync(session, null, default);
        return true;
    });

    /// <summary>Takes a session for some steps; a process that is killed in them gives no lease back.</summary>
    public async Task<T> InSessionAsync<T>(Func<ReleaseSession, Task<T>> steps)
    {
        var session = await OpenAsync();
        try
        {
            return await steps(session);
        }
        catch (DiedException)
        {
            session = null;
            throw;
        }
        finally
        {
            await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>Kills the process at the given change of platform or ledger, counted from 0, before or after it takes effect; null lets it live.</summary>
    public void DieAt(int? at, bool after = false)
    {
        Platform.DiesBefore = Platform.DiesAfter = Ledgers.DiesBefore = Ledgers.DiesAfter = null;
        if (Data is not null)
            Data.DiesBefore = Data.DiesAfter = null;
        if (at is null)
            return;

        var seen = 0;
        Func<string, bool> dies = _ => seen++ == at;
        if (after)
            (Platform.DiesAfter, Ledgers.DiesAfter) = (dies, dies);
        else
            (Platform.DiesBefore, Ledgers.DiesBefore) = (dies, dies);
        if (Data is not null)
            (Data.DiesBefore, Data.DiesAfter) = (Platform.DiesBefore, Platform.DiesAfter);
    }

    private Dictionary<string, string> Inputs(char version)
    {
        var inputs = new Dictionary<string, string> { ["sdk"] = "10.0" };
        if (Schemas.TryGetValue(version, out var schema))
            inputs[DataSchema.Input] = schema.ToString();
        return inputs;
    }
}
