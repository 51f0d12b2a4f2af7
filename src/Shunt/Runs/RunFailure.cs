using Shunt.Data;
using Shunt.Deploy;
using Shunt.Drills;
using Shunt.Effects;
using Shunt.Hooks;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Restarts;
using Shunt.Rollback;
using Shunt.Sessions;

namespace Shunt.Runs;

/// <summary>How a run that was undone is reported: the way it was undone says who serves.</summary>
internal static class RunFailure
{
    internal static async Task<ReleaseException> OfAsync(
        ReleaseContext context, OpenRun run, string problem, IReadOnlyList<Effect> way, InstanceLog log, CancellationToken cancellation)
    {
        if (run.Kind == RunKind.Drill)
            return new DrillFailedException(context.Target.Name, problem, await context.WhoServesAsync(cancellation).ConfigureAwait(false));

        if (run.Kind == RunKind.Restart)
        {
            var now = await context.ObserveAsync(cancellation).ConfigureAwait(false);
            var isServed = now.Share(context.Instance(run.To!)) == 100 && now.Runs(context.Instance(run.To!));
            return new RestartFailedException(context.Target.Name, problem, await context.WhoServesAsync(cancellation).ConfigureAwait(false), isServed);
        }

        var name = context.Name(run.To!);
        if (run.Next is SaveData or MigrateData)
        {
            var data = run.Next is SaveData ? "the data are as they were" : $"the data from before are saved, see './build.sh History --target {context.Target.Name}'";
            return new MigrationFailedException(context.Component.Name, run.To!.Suffix, context.Target.Name, problem, await context.WhoServesAsync(cancellation).ConfigureAwait(false), data);
        }

        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (observed.Share(context.Instance(run.To!)) > 0)
            return new NoWayBackException(name, context.Target.Name, problem, Before(context, run), log.Location);

        var (recreates, isBack) = (run.Effects!.OfType<HoldAlias>().Any(), way.OfType<ReturnAlias>().Any());
        if (recreates && !isBack)
            return NoWayBackException.NothingServes(name, context.Target.Name, problem, context.Name(run.From!), log.Location);

        var serving = recreates && isBack
            ? $"'{context.Name(run.From!)}' serves all traffic on {context.Target.Name} again, and nothing did in between"
            : await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        if (isBack && run.Kind == RunKind.Release)
            return new AutomaticRollbackException(name, problem, serving, log.Location);

        return run.Next is RunHook
            ? new HookFailedException(name, context.Target.Name, problem, serving, way.OfType<EndInstance>().Any() ? "the new instance was stopped" : "nothing of the version runs")
            : new DeploymentFailedException(name, problem, serving, log);
    }

    private static string Before(ReleaseContext context, OpenRun run) => run.From is null
        ? "Nothing served before it"
        : $"'{context.Name(run.From)}', which served before it, does not run any more";
}
