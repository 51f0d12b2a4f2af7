using Shunt.Cutover;
using Shunt.Gates;

namespace Release;

/// <summary>A person's consent to the effects of one cutover.</summary>
static class Approval
{
    /// <summary>Writes the approval of what a cutover would do now.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>What was approved.</returns>
    /// <exception cref="GateRefusedException">There is nothing to approve.</exception>
    public static async Task<string> GiveAsync(ReleaseRun run, CancellationToken cancellation)
    {
        var target = run.Request.Target;
        var image = await run.Build.FindImageAsync(cancellation)
            ?? throw new GateRefusedException($"'{run.Version.Suffix}' was not approved for {target}: its image is not stored yet, so its effects are not known. Run './build.sh Cutover --target {target}' first: it stops at this gate.");
        var context = run.Target.Context;
        var plan = await CutoverPlan.ForAsync(context, image, cancellation);
        if (plan.Effects.Effects.Count == 0)
            throw new GateRefusedException($"'{run.Version.Suffix}' was not approved for {target}: it serves all traffic there, so there is nothing to do.");

        await Approving.GiveAsync(context, plan, run.Request.Reason, cancellation);
        var effects = string.Concat(plan.Effects.Effects.Select(effect => $"\n  {effect.Describe()}"));
        return $"Approved for {target} (effects {plan.Effects.Hash[..12]}):{effects}\nRun './build.sh Cutover --target {target} --version {run.Version.Suffix}' to carry it out.";
    }
}
