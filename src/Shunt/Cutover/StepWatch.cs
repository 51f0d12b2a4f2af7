using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Verdicts;

namespace Shunt.Cutover;

/// <summary>Watches a version after it took a share of the traffic.</summary>
internal sealed class StepWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // A platform that watches by itself begins later and counts in minutes; one that has not ended by then does not end.
    private static readonly TimeSpan Beyond = TimeSpan.FromMinutes(15);

    private readonly ReleaseContext _context;
    private readonly WatchedStep _step;
    private readonly Tally _earlier;
    private readonly Tally _oldProbed;
    private readonly Tally _freshProbed;
    private readonly TallyState _old;
    private readonly TallyState _fresh;

    private StepWatch(ReleaseContext context, WatchedStep step, PlatformState before)
    {
        (_context, _step) = (context, step);
        var old = step.From is null ? null : before.Find(context.Instance(step.From));
        _earlier = new Tally(old?.Requests ?? 0, old?.Failures ?? 0);
        _old = new TallyState(old);
        _fresh = new TallyState(before.Find(context.Instance(step.To)));
        (_oldProbed, _freshProbed) = (Probed(step.From), Probed(step.To));
    }

    /// <summary>What a version's requests can be compared with.</summary>
    internal static BaselineKind Baseline(ReleaseContext context, PlatformState before, Placed? from, int percent) =>
        from is null || before.Find(context.Instance(from)) is not { } old ? BaselineKind.None
        : percent < 100 && old.IsRunning ? BaselineKind.SameTime
        : old.Requests > 0 ? BaselineKind.Earlier
        : BaselineKind.None;

    /// <summary>Watches a step, longer while its verdict is open and requests arrive. Returns null when it held, otherwise what went wrong.</summary>
    internal static async Task<string?> FindProblemAsync(ReleaseContext context, WatchedStep step, PlatformState before, CancellationToken cancellation)
    {
        var finding = await new StepWatch(context, step, before).RunAsync(cancellation).ConfigureAwait(false);
        if (finding.Problem is null && step.Watch > TimeSpan.Zero)
            context.Narrator.Say(Evidence.Held(context, step, finding));

        return finding.Problem;
    }

    private async Task<StepFinding> RunAsync(CancellationToken cancellation)
    {
        var own = OwnWatch.Start(_context, _step, cancellation);
        await using (own.ConfigureAwait(false))
        {
            var finding = await RunAsync(own, cancellation).ConfigureAwait(false);
            return finding.Problem is null && await own.EndAsync().ConfigureAwait(false) is { } problem ? StepFinding.Broken(problem) : finding;
        }
    }

    private async Task<StepFinding> RunAsync(OwnWatch own, CancellationToken cancellation)
    {
        var start = _context.Time.GetTimestamp();
        var told = TimeSpan.Zero;
        while (true)
        {
            var finding = own.Problem is { } problem ? StepFinding.Broken(problem) : await LookAsync(cancellation).ConfigureAwait(false);
            var watched = _context.Time.GetElapsedTime(start);
            var limit = LimitOf(finding, watched);
            if (finding.Problem is not null)
                return finding;
            if (watched >= limit)
                return finding.IsWatchedBeyond ? StepFinding.Broken($"the platform has not ended its own watch after {watched.TotalMinutes:0} min") : finding;

            if (watched - told >= Heartbeat)
            {
                told = watched;
                var open = watched < _step.Watch ? "" : finding.IsWatchedBeyond ? ", as the platform itself does" : ", whose verdict is open";
                _context.Narrator.Wait($"watching '{_context.Name(_step.To)}' at {_step.Percent} %{open}", limit - watched);
            }

            var rest = limit - watched;
            var pace = _context.Platform.Pace > Interval ? _context.Platform.Pace : Interval;
            await Task.Delay(rest < pace ? rest : pace, _context.Time, cancellation).ConfigureAwait(false);
        }
    }

    private TimeSpan LimitOf(StepFinding finding, TimeSpan watched) =>
        watched < _step.Watch ? _step.Watch
        : finding.IsWatchedBeyond ? _step.Limit + Beyond
        : finding is { Verdict: StepVerdict.Undecided, Fresh.Requests: > 0 } ? _step.Limit
        : _step.Watch;

    private async Task<StepFinding> LookAsync(CancellationToken cancellation)
    {
        var instance = _context.Instance(_step.To);
        var health = await _context.Platform.ProbeAsync(instance, cancellation).ConfigureAwait(false);
        if (health.State != HealthState.Healthy)
            return StepFinding.Broken($"it stopped being healthy ({health.Detail})");

        var observed = await _context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (observed.Find(instance) is not { } now)
            return StepFinding.Broken("its instance is gone");

        var beyond = observed.Watches.GetValueOrDefault(_context.Component.Name);
        if (observed.Share(instance) is var share && share < _step.Percent)
            return StepFinding.Broken(observed.TakenBack(instance) is { } why ? $"the platform took the step back ({why})" : $"it has {share} % of the traffic and no longer {_step.Percent} %");

        _fresh.Add(now);
        _old.Add(_step.From is null ? null : observed.Find(_context.Instance(_step.From)));
        var finding = Judge() with { IsWatchedBeyond = beyond is { IsUnderWay: true } };
        return finding.Problem is null && _step.Percent == 100 && await AliasProblemAsync(cancellation).ConfigureAwait(false) is { } problem
            ? StepFinding.Broken(problem)
            : finding;
    }

    private Tally Probed(Placed? version) => version is null ? default : _context.Probe.Seen(version.Suffix);

    private StepFinding Judge()
    {
        // The probe's own requests are no evidence: it asks for what always answers.
        var meanwhile = _old.Since.Without(Probed(_step.From).Without(_oldProbed));
        var fresh = _fresh.Since.Without(Probed(_step.To).Without(_freshProbed));
        var old = _step.Baseline == BaselineKind.SameTime ? meanwhile : _earlier;
        var verdict = Comparison.Judge(_step.Baseline, old, fresh, _context.Target.Rollout.Verdict);
        return new StepFinding(verdict == StepVerdict.Worse ? Evidence.Of(_context, _step, old, fresh) : null, verdict, old, fresh);
    }

    private async Task<string?> AliasProblemAsync(CancellationToken cancellation)
    {
        var alias = _context.Alias();
        var answer = await _context.Platform.AskAsync(alias, _context.Component.HealthPath, cancellation).ConfigureAwait(false);
        if (answer.Status != 200)
            return $"{alias.Url} answered {answer.Status?.ToString() ?? answer.Detail}";

        return answer.Suffix == _step.To.Suffix ? null : $"{alias.Url} is still answered by version '{answer.Suffix ?? "unknown"}'";
    }
}
