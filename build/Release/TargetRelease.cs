using Product;
using Shunt;
using Shunt.Cutover;
using Shunt.Data;
using Shunt.Deploy;
using Shunt.Drills;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Local.Secrets;
using Shunt.Restarts;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Teardown;
using Shunt.Verify;
using Shunt.Versions;

namespace Release;

/// <summary>The release on one target: from the stored image to the alias, and back.</summary>
sealed class TargetRelease(ReleaseRun run, ReleaseContext context) : IAsyncDisposable
{
    private ReleaseSession? _session;
    private InitialDeployment? _deployment;
    private VerifiedDeployment? _verified;

    /// <value>What the release works with.</value>
    public ReleaseContext Context => context;

    /// <value>The target's rules.</value>
    public TargetSettings Settings => context.Target;

    /// <value>Every check the version went through, before and after it was deployed here, skipped ones included.</value>
    public IReadOnlyList<Check> Checks => _verified is null ? [] : [.. _verified.Image.Manifest.Checks, .. _verified.Checks];

    /// <summary>Finds what would stop the release on this target. Touches nothing.</summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task PrepareAsync(ReleaseVersion version, CancellationToken cancellation)
    {
        if (Settings.Platform is not null)
            await context.Platform.PrepareAsync(cancellation);
        PlatformImages.Check(Settings, context.Platform);

        await ForwardOnly.PassAsync(context, version, cancellation);
        await WayBackCheck.PassAsync(context, version.Suffix, run.Request.BreakGlass, cancellation);
        await SecretExamination.RequireAsync(Settings, cancellation);
        run.Signing.Check(Settings.SignedBy);
        if (Settings.SignedBy is not null)
            await SignatureGate.PassAsync(context, version, await run.Build.FindDamageAsync(cancellation), cancellation);
        if (!await IsLiveAsync(cancellation))
            await ReleaseGate.PassEarlyAsync(context, version, run.Request.BreakGlass, cancellation);
        if (Settings.IsGated && run.Tool.Changes.Any)
            throw new GateRefusedException($"Nothing was released to {Settings.Name}: the code that releases has uncommitted changes: {run.Tool.Changes}. Commit or stash them, then run the command again.");
    }

    /// <summary>What a gate that can tell before anything is built says against the version; null when none does.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<string?> FindRefusalAsync(CancellationToken cancellation)
    {
        try
        {
            if (!await IsLiveAsync(cancellation))
                await ReleaseGate.PassEarlyAsync(context, run.Version, run.Request.BreakGlass, cancellation);
            return null;
        }
        catch (GateRefusedException refusal)
        {
            return refusal.Message;
        }
    }

    /// <summary>Refuses a version whose image is not signed as the target asks. Touches nothing.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="GateRefusedException">It is not, or not what was signed.</exception>
    public async Task PassSignatureAsync(CancellationToken cancellation) =>
        await SignatureGate.PassAsync(context, await run.Build.ImageAsync(cancellation), cancellation);

    /// <summary>Whether the version serves all of the target's traffic and is good, by the ledger and by the platform.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsLiveAsync(CancellationToken cancellation)
    {
        var component = await ComponentAsync(cancellation);
        if (component.Open is not null || component.Live?.Version is not { } live || live.Commit != run.Version.Commit || !component.Good.Contains(live))
            return false;

        var observed = await context.Platform.ObserveAsync(Settings.Name, cancellation);
        return observed.Serving(context.Component.Name)?.Suffix == run.Version.Suffix;
    }

    /// <summary>Whether what serves has to end before the version can start.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> EndsWhatServesAsync(CancellationToken cancellation) =>
        Settings.Rollout.Recreates && (await ComponentAsync(cancellation)).Live is not null;

    /// <summary>Whether the version answers under its suffixed route already.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsDeployedAsync(CancellationToken cancellation)
    {
        if (await run.Build.FindImageAsync(cancellation) is not { } image)
            return false;

        _deployment ??= await Deployer.FindAsync(context, image, cancellation);
        return _deployment is not null;
    }

    /// <summary>Whether the deployed version passed its integration tests already.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsVerifiedAsync(CancellationToken cancellation)
    {
        if (!await IsDeployedAsync(cancellation))
            return false;

        _verified ??= await Verifier.FindAsync(context, _deployment!, cancellation);
        return _verified is not null;
    }

    /// <summary>Whether the version's data are to be migrated, and this has not been done yet.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> HasToMigrateAsync(CancellationToken cancellation)
    {
        if (await run.Build.FindImageAsync(cancellation) is not { } image)
            return false;

        var plan = await CutoverPlan.ForAsync(context, image, cancellation);
        return plan.Effects.Effects.Skip(plan.Done).OfType<MigrateData>().Any();
    }

    /// <summary>Passes the target's gate, then saves the data and brings them to the version's schema.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        var image = await run.Build.ImageAsync(cancellation);
        if (await BeginAsync(image, cancellation) is { } gate)
            await MigrationStep.RunAsync(await SessionAsync(cancellation), image, gate, cancellation);
    }

    /// <summary>
    /// Passes the target's gate, then starts the version under its suffixed route; does nothing more when settling what a dead run
    /// left took it live.
    /// </summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task DeployInitialAsync(CancellationToken cancellation)
    {
        var image = await run.Build.ImageAsync(cancellation);
        if (await BeginAsync(image, cancellation) is { } gate)
            _deployment = await Deployer.DeployAsync(await SessionAsync(cancellation), image, gate, cancellation);
    }

    /// <summary>Runs the integration tests against the suffixed route. A gated target runs the slow ones whatever was asked.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task VerifyAsync(CancellationToken cancellation)
    {
        await IsDeployedAsync(cancellation);
        var tests = new RouteTests(run, context.Platform, "integration", context.Component.IntegrationTests, SkipsSlow);
        _verified = await Verifier.VerifyAsync(
            await SessionAsync(cancellation),
            _deployment ?? throw new StepFailedException($"'{run.Version.Suffix}' does not run on {Settings.Name}. Run './build.sh DeployInitial --target {Settings.Name}' first."),
            (deployment, ended) => tests.RunAsync(deployment.Address, Settings.Name, ended),
            cancellation);
    }

    /// <summary>Moves the alias to the verified version.</summary>
    /// <param name="cancellation">Ends the attempt between steps.</param>
    public async Task<LiveDeployment> CutoverAsync(CancellationToken cancellation)
    {
        await IsVerifiedAsync(cancellation);
        var verified = _verified ?? throw new StepFailedException($"'{run.Version.Suffix}' was not verified on {Settings.Name}. Run './build.sh IntegrationTests --target {Settings.Name}' first.");
        var smoke = context.Component.SmokeTests.Count > 0 ? new RouteTests(run, context.Platform, "smoke", context.Component.SmokeTests, SkipsSlow) : null;
        smoke?.RequireStored();
        var live = await CutoverStep.RunAsync(
            await SessionAsync(cancellation), verified, cancellation, run.Request.BreakGlass, smoke is null ? null : ended => SmokeAsync(smoke, ended));
        await run.Registry.MoveTagAsync(Settings.Name, verified.Image.Digest, cancellation);
        await CertificateFile.WriteAsync(run, Settings.Name, live, cancellation);
        return live;
    }

    /// <summary>Takes the version through every step it has not passed on this target.</summary>
    /// <param name="cancellation">Ends the attempt between steps.</param>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (!await IsDeployedAsync(cancellation))
            await DeployInitialAsync(cancellation);

        if (await IsLiveAsync(cancellation))
            return;

        if (!await IsVerifiedAsync(cancellation))
            await VerifyAsync(cancellation);

        await CutoverAsync(cancellation);
    }

    /// <summary>Gives the traffic back to an earlier version.</summary>
    /// <param name="wanted">The commit to go back to; null for the last version that was good.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<RolledBackDeployment> RollbackAsync(string? wanted, string reason, CancellationToken cancellation)
    {
        // Where the platform was ended or died, what served before serves again first.
        await context.Platform.PrepareAsync(cancellation);
        var plan = await RollbackPlan.ForAsync(context, wanted, cancellation);
        var back = await RollbackStep.RunAsync(await SessionAsync(cancellation), plan, reason, cancellation);
        await run.Registry.MoveTagAsync(Settings.Name, plan.To.Digest, cancellation);
        return back;
    }

    /// <summary>Practises the way back: flips to the version that stays warm and returns.</summary>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<DrillReport> DrillAsync(string reason, CancellationToken cancellation)
    {
        if (run.Request.Version is not null)
            throw new BadUsageException("Nothing was drilled: '--drill' takes no '--version', it flips to the version that stays warm.");

        await context.Platform.PrepareAsync(cancellation);
        return await DrillStep.RunAsync(await SessionAsync(cancellation), reason, cancellation);
    }

    /// <summary>Starts what serves anew, from its stored image, with the settings and secrets that there are now.</summary>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>What was done, for people.</returns>
    public async Task<string> RestartAsync(string reason, CancellationToken cancellation)
    {
        if (run.Request.Version is not null)
            throw new BadUsageException("Nothing was started anew: 'Restart' takes no '--version', it is for what serves.");

        await SecretExamination.RequireAsync(Settings, cancellation);
        await context.Platform.PrepareAsync(cancellation);
        var live = await RestartStep.RunAsync(await SessionAsync(cancellation), reason, cancellation);
        return $"{context.Component.Name} {live.Suffix} is live on {Settings.Name}, started anew";
    }

    /// <summary>Removes everything the target has.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task TeardownAsync(CancellationToken cancellation) =>
        await TeardownStep.RunAsync(await SessionAsync(cancellation), run.Request.Reason, cancellation);

    /// <summary>
    /// Where nothing else is to be done: takes a lease that a dead run left, settles the run and gives the lease back, and removes a file
    /// that it was writing. A holder that lives is left alone.
    /// </summary>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task TakeOverAsync(CancellationToken cancellation)
    {
        if ((await context.Ledger.LoadAsync(cancellation)).Lease is null)
        {
            if (context.Platform.Stores is null)
                await run.LedgerFiles.SweepAsync(Settings.Name, cancellation);
            return;
        }

        try
        {
            await SessionAsync(cancellation);
        }
        catch (LeaseHeldException)
        {
            // It gives its lease back itself.
        }
    }

    /// <summary>Gives the target's lease back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync();

        _session = null;
    }

    /// <summary>What the target's ledger says of the component.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ComponentState> ComponentAsync(CancellationToken cancellation) =>
        (await context.Ledger.LoadAsync(cancellation)).Components.GetValueOrDefault(context.Component.Name) ?? ComponentState.Empty;

    // A gated target runs the slow tests whatever was asked.
    private bool SkipsSlow => run.Request.SkipSlowScans && (!Settings.IsGated || run.Request.BreakGlass is not null);

    // All traffic is on the version by now: tests that cannot be run to their end speak against it as those that fail do.
    private async Task<IReadOnlyList<Check>> SmokeAsync(RouteTests tests, CancellationToken cancellation)
    {
        try
        {
            return await tests.RunAsync(context.Platform.Address(context.Component.Name, Settings.Name, null), Settings.Name, cancellation);
        }
        catch (StepFailedException failure)
        {
            throw new TestsFailedException($"its smoke tests could not be run: {failure.Message.TrimEnd('.')}");
        }
    }

    // The gate, then the lease; null when settling what a dead run left took the version live.
    private async Task<GatePassed?> BeginAsync(ReleaseImage image, CancellationToken cancellation)
    {
        var gate = await PassGateAsync(image, cancellation);
        await SessionAsync(cancellation);
        if (await IsLiveAsync(cancellation))
            return null;

        // While the lease was waited for, another release may have changed what there is to do.
        return gate.Covers(await CutoverPlan.ForAsync(context, image, cancellation), context.Ledger.State)
            ? gate
            : await PassGateAsync(image, cancellation);
    }

    private async Task<GatePassed> PassGateAsync(ReleaseImage image, CancellationToken cancellation)
    {
        var plan = await CutoverPlan.ForAsync(context, image, cancellation);
        var consent = new Consent
        {
            CiEnvironment = run.Ci?.ToString(),
            AskAtTerminal = Terminal.CanAsk ? Terminal.Ask : null,
            Reason = run.Request.Reason,
            BreakGlass = run.Request.BreakGlass,
        };
        return await ReleaseGate.PassAsync(context, image, plan, consent, !run.Tool.Changes.Any, cancellation);
    }

    /// <summary>Whether a later release took over from this one; null when not, or when none was begun.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<LeaseLostException?> FindLossAsync(CancellationToken cancellation) =>
        _session is { } session ? await session.FindLossAsync(cancellation) : null;

    private async Task<ReleaseSession> SessionAsync(CancellationToken cancellation) =>
        _session ??= await ReleaseSession.OpenAsync(context, cancellation);
}
