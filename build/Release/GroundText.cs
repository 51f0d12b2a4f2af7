using Shunt.Platforms;

namespace Release;

/// <summary>What <c>Provision</c> does and would do, for people.</summary>
static class GroundText
{
    /// <summary>What it would do. Nothing is left behind.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<string> OfAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var target = run.Request.Target;
        if (run.Target.Context.Platform is not IProvisioned ground)
            return None(run);

        var lines = await ground.PlanGroundAsync(target, cancellation);
        return lines.Count == 0 ? NothingToDo(target) : $"{target}:\n{Lines(lines)}Nothing was changed.";
    }

    /// <summary>Does it; the changes are shown first.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the attempt; what was begun goes on.</param>
    /// <returns>What was done.</returns>
    public static async Task<string> MakeAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var target = run.Request.Target;
        if (run.Target.Context.Platform is not IProvisioned ground)
            return None(run);

        var isChanged = await ground.MakeGroundAsync(target, lines => Terminal.Write($"{target}:\n{Lines(lines)}"), cancellation);
        return isChanged ? $"What releases on {target} stand on is there. Run './build.sh Cutover --target {target}' next." : NothingToDo(target);
    }

    private static string None(ReleaseRun run) => $"Nothing to provision: {run.Request.Target} is on the platform '{run.Target.Context.Platform.Name}', which makes what it needs itself.";

    private static string NothingToDo(string target) => $"Nothing to do: what releases on {target} stand on is as it should be.";

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => $"  {line}\n"));
}
