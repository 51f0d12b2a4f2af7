using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Tests.Images;
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

    private static readonly string[] EntryPoint = ["dotnet", "App.dll"];

    public World() => Platform = new MemoryPlatform(Time);

    public LeapingTimeProvider Time { get; } = new();

    public RecordingNarrator Narrator { get; } = new();

    public MemoryLedgerStore Store { get; } = new();

    public MemoryImages Images { get; } = new();

    public MemoryPlatform Platform { get; }

    public TargetSettings Target { get; set; } = new() { Name = "stage" };

    public ComponentSettings Component { get; set; } = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version" };

    public static Placed Placed(char version) => new(new string(version, 40), "sha256:" + new string(version, 64));

    public static string Suffix(char version) => new(version, 12);

    public InstanceId Instance(char version) => new(Target.Name, Component.Name, Suffix(version));

    /// <summary>What a new process works with.</summary>
    public ReleaseContext Context() => new()
    {
        Target = Target,
        Component = Component,
        Platform = Platform,
        Ledger = new TargetLedger(Store, Target.Name, Anna, Time),
        Images = Images,
        Narrator = Narrator,
        Time = Time,
        Tool = new("tool-hash"),
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

    public Task<ReleaseImage> ImageAsync(char version, CheckOutcome unitTests = CheckOutcome.Passed) =>
        new Workspace(new ReleaseVersion(new string(version, 40), LeapingTimeProvider.Start), $"work/{version}")
            .Checked([new Check("lint", CheckOutcome.Passed), new Check("unit tests", unitTests)])
            .PackAsync(Component, new Product($"output/{version}", EntryPoint, new Dictionary<string, string> { ["sdk"] = "10.0" }), Images, Images, default);

    /// <summary>Deploys and tests a version.</summary>
    public async Task<VerifiedDeployment> VerifyAsync(ReleaseSession session, char version, IReadOnlyList<Check>? checks = null)
    {
        var deployment = await Deployer.DeployAsync(session, await ImageAsync(version), default);
        return await Verifier.VerifyAsync(session, deployment, (_, _) => Task.FromResult(checks ?? Tested), default);
    }

    /// <summary>A whole release, in the order in which the build does it: gate, session, deploy, verify, cutover.</summary>
    public async Task<LiveDeployment> ReleaseAsync(char version, Consent? consent = null, IReadOnlyList<Check>? checks = null)
    {
        var context = Context();
        var image = await ImageAsync(version);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        var gate = await ReleaseGate.PassAsync(context, image, plan, consent ?? new Consent(), toolIsCommitted: true, default);
        var session = await ReleaseSession.OpenAsync(context, default);
        try
        {
            var verified = await VerifyAsync(session, version, checks);
            return await CutoverStep.RunAsync(session, verified, plan, gate, default);
        }
        catch (DiedException)
        {
            // A process that was killed gives no lease back.
            session = null;
            throw;
        }
        finally
        {
            await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>A whole rollback, in the order in which the build does it.</summary>
    public async Task<RolledBackDeployment> RollbackAsync(char? wanted = null)
    {
        var session = await OpenAsync();
        try
        {
            var plan = await RollbackPlan.ForAsync(session.Context, wanted is { } version ? new string(version, 40) : null, default);
            return await RollbackStep.RunAsync(session, plan, "it was slow", default);
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
}
