using Shunt.Cutover;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Gates;

/// <summary>The gate before a target: a signature, complete checks, committed release code, and an approval.</summary>
public static class ReleaseGate
{
    /// <summary>Lets a plan pass or refuses it. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version.</param>
    /// <param name="plan">What will be done.</param>
    /// <param name="consent">Who may agree besides the ledger.</param>
    /// <param name="toolIsCommitted">Whether the code that releases has no uncommitted changes.</param>
    /// <param name="cancellation">Ends the look at the ledger.</param>
    /// <exception cref="GateRefusedException">The gate refuses; the message names the command that satisfies it.</exception>
    public static async Task<GatePassed> PassAsync(
        ReleaseContext context, ReleaseImage image, CutoverPlan plan, Consent consent, bool toolIsCommitted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(consent);

        await SignatureGate.PassAsync(context, image, cancellation).ConfigureAwait(false);
        var state = await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        if (!context.Target.IsGated)
            return new GatePassed(plan, state, null, consent.Reason);

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        var name = context.Name(image.Placed);
        if (!toolIsCommitted)
        {
            throw new GateRefusedException(
                $"'{name}' was not released to {context.Target.Name}: the code that releases (build/, src/Shunt*) has uncommitted changes. {serving}. Commit or stash them, then run the command again.");
        }

        if (consent.BreakGlass is { } reason)
            return new GatePassed(plan, state, "the glass was broken", reason);

        if (!image.Manifest.IsComplete)
        {
            var skipped = string.Join(", ", image.Manifest.Checks.Where(check => check.Outcome == CheckOutcome.Skipped).Select(check => check.Name));
            throw new GateRefusedException(
                $"'{name}' was not released to {context.Target.Name}: checks were skipped ({skipped}). {serving}. Run the command without --skip_slow_scans.");
        }

        if (!context.Target.RequiresApproval)
            return new GatePassed(plan, state, null, consent.Reason);

        return GivenApproval.Find(context, plan, state, consent)
            ?? Ask(context, plan, state, consent, name)
            ?? throw new GateRefusedException(
                $"'{name}' was not released to {context.Target.Name}: {GivenApproval.Refusal(context, plan, state)}. {serving}. Approve with './build.sh Approve --target {context.Target.Name} --version {plan.To.Suffix}', then run the command again.");
    }

    private static GatePassed? Ask(ReleaseContext context, CutoverPlan plan, TargetState state, Consent consent, string name)
    {
        if (consent.CiEnvironment is { } environment)
            return new GatePassed(plan, state, environment, consent.Reason);

        var question = $"Release '{name}' to {context.Target.Name}? Type '{context.Target.Name}' to go on: ";
        return consent.AskAtTerminal is { } ask && ask(question, context.Target.Name)
            ? new GatePassed(plan, state, "typed at the terminal", consent.Reason)
            : null;
    }
}
