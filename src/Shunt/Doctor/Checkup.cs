using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Looks at everything a release on a target needs, and names what is not as it should be. Changes nothing.</summary>
public static class Checkup
{
    /// <summary>Runs every check.</summary>
    /// <param name="context">The target.</param>
    /// <param name="cancellation">Ends the checks.</param>
    /// <returns>One finding a check, or one a fault, in the order in which to read them.</returns>
    public static async Task<IReadOnlyList<Finding>> RunAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var findings = new List<Finding>(await context.Platform.ExamineAsync(context.Target.Name, cancellation).ConfigureAwait(false));
        var observed = await TryAsync("platform", () => context.Platform.ObserveAsync(context.Target.Name, cancellation), findings).ConfigureAwait(false);
        var audit = await TryAsync("ledger", () => context.Ledger.AuditAsync(cancellation), findings).ConfigureAwait(false);
        if (audit is null)
            return findings;

        var isWhole = audit.Faults.All(fault => !fault.StopsReleases) && !(observed?.Epoch > audit.Highest);
        findings.AddRange(LedgerCheck.Of(context, audit, observed));
        findings.Add(isWhole
            ? await LeaseCheck.OfAsync(context, audit.State, cancellation).ConfigureAwait(false)
            : Finding.NotChecked("lease", "the ledger, which says who holds it, is damaged"));
        findings.Add(LiveCheck.Of(context, audit.State, observed, isWhole));
        findings.AddRange(await ImageCheck.OfAsync(context, audit.State, cancellation).ConfigureAwait(false));
        findings.Add(ClockCheck.Of(context, audit));
        return findings;
    }

    private static async Task<T?> TryAsync<T>(string subject, Func<Task<T>> look, List<Finding> findings)
        where T : class
    {
        try
        {
            return await look().ConfigureAwait(false);
        }
        catch (ReleaseException refusal)
        {
            findings.Add(Finding.NotOk(subject, refusal.Message.TrimEnd('.'), "Mend that and run this again."));
            return null;
        }
    }
}
