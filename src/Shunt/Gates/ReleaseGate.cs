using Shunt.Cutover;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Misuse;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Gates;

/// <summary>What stands before a target: a signature, and where it has gates committed release code, complete checks and each of its gates.</summary>
public static class ReleaseGate
{
    private static readonly Gate Completeness = new CompletenessGate();

    /// <summary>Lets a plan pass or refuses it. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version.</param>
    /// <param name="plan">What will be done.</param>
    /// <param name="consent">Who may agree besides the ledger.</param>
    /// <param name="toolIsCommitted">Whether the code that releases has no uncommitted changes.</param>
    /// <param name="cancellation">Ends the look at the ledger.</param>
    /// <exception cref="GateRefusedException">A gate refuses; the message says which, why, and the command that satisfies it.</exception>
    public static async Task<GatePassed> PassAsync(
        ReleaseContext context,
        ReleaseImage image,
        CutoverPlan plan,
        Consent consent,
        [FromOutside("'git status' knows; 'run.Tool.Changes.Any' asks it.")] bool toolIsCommitted,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(consent);

        await SignatureGate.PassAsync(context, image, cancellation).ConfigureAwait(false);
        var state = await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        if (!context.Target.IsGated)
            return new GatePassed(plan, state, null, consent.Reason);

        var question = new GateQuestion(context, image.Version, state, consent) { Image = image, Plan = plan };
        if (!toolIsCommitted)
        {
            var answer = GateAnswer.Refuse("the code that releases (build/, src/Shunt*) has uncommitted changes", "Commit or stash them, then run the command again");
            throw await question.RefusalAsync(answer, cancellation).ConfigureAwait(false);
        }

        var answers = await AskAsync(question, GatesOf(context.Target), cancellation).ConfigureAwait(false);
        if (consent.BreakGlass is { } reason)
            return new GatePassed(plan, state, $"the glass was broken{Listed(answers)}", reason);

        var how = answers.Where(answer => answer.How is not null).ToList();
        return new GatePassed(
            plan, state, how.Count == 0 ? null : string.Join("; ", how.Select(answer => answer.How)), how.Select(answer => answer.Reason).FirstOrDefault() ?? consent.Reason);
    }

    /// <summary>
    /// Refuses before anything is built what the target's own gates are sure to refuse once it is: by the time, by the version's branches, and
    /// by what is live elsewhere. Writes nothing.
    /// </summary>
    /// <param name="context">The target.</param>
    /// <param name="version">The version.</param>
    /// <param name="breakGlass">Why the gates are set aside; null when they are to hold.</param>
    /// <param name="cancellation">Ends the look at the ledger.</param>
    /// <exception cref="GateRefusedException">A gate refuses; nothing was touched.</exception>
    public static async Task PassEarlyAsync(ReleaseContext context, ReleaseVersion version, string? breakGlass, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(version);
        if (context.Target.Gates.Count == 0 || breakGlass is not null)
            return;

        var state = await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        await AskAsync(new GateQuestion(context, version, state, new Consent()), context.Target.Gates, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a target's gates ask for a check that a stored build has not passed: then it is made again.</summary>
    /// <param name="target">The target.</param>
    /// <param name="manifest">The build.</param>
    public static bool MissesChecks(TargetSettings target, BuildManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(manifest);
        var passed = manifest.Checks.Where(check => check.Outcome == CheckOutcome.Passed).Select(check => check.Name);
        return target.Gates.SelectMany(gate => gate.RequiredChecks).Except(passed).Any();
    }

    /// <summary>
    /// Asks the target's own gates once more, as the alias is about to move for the first time: between two commands the clock went on. A
    /// broken glass is written down.
    /// </summary>
    internal static async Task PassAgainAsync(ReleaseSession session, ReleaseImage image, OpenRun run, string? breakGlass, CancellationToken cancellation)
    {
        var context = session.Context;
        if (context.Target.Gates.Count == 0)
            return;

        var plan = await CutoverPlan.ForAsync(context, image, cancellation).ConfigureAwait(false);
        var question = new GateQuestion(context, image.Version, context.Ledger.State, new Consent { BreakGlass = breakGlass }) { Image = image, Plan = plan };
        foreach (var answer in await AskAsync(question, context.Target.Gates, cancellation).ConfigureAwait(false))
        {
            if (answer.Problem is not { } problem || run.Gate?.Contains(problem, StringComparison.Ordinal) == true)
                continue;

            await session.RecordAsync(new GlassBroken(context.Component.Name, image.Placed, problem, breakGlass!), cancellation).ConfigureAwait(false);
            context.Narrator.Warn($"The glass is broken ({breakGlass}): {problem}.");
        }
    }

    // A person is asked last: nobody is to agree to what is refused then.
    private static IEnumerable<Gate> GatesOf(TargetSettings target) =>
    [
        .. target.PromotedThrough is { } earlier ? [Gate.LiveOn(earlier)] : Array.Empty<Gate>(),
        Completeness,
        .. target.Gates,
        .. target.RequiresApproval ? [Gate.Approval] : Array.Empty<Gate>(),
    ];

    // The first refusal ends it, unless the glass is broken: then every one is heard.
    private static async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, IEnumerable<Gate> gates, CancellationToken cancellation)
    {
        List<GateAnswer> answers = [];
        foreach (var gate in gates)
        {
            var answer = await gate.AnswerAsync(question, cancellation).ConfigureAwait(false);
            if (answer.Problem is not null && question.Consent.BreakGlass is null)
                throw await question.RefusalAsync(answer, cancellation).ConfigureAwait(false);

            answers.Add(answer);
        }

        return answers;
    }

    private static string Listed(IReadOnlyList<GateAnswer> answers)
    {
        var problems = answers.Select(answer => answer.Problem).OfType<string>().ToList();
        return problems.Count == 0 ? "" : $": {string.Join("; ", problems)}";
    }
}
