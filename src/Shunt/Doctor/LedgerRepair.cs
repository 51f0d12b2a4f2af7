using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>
/// Lets a damaged ledger go on without what was lost. One entry says what is given up and from what the state goes on; nothing is
/// deleted, moved or changed, no number is used a second time, and no traffic moves.
/// </summary>
public static class LedgerRepair
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Repairs the target's ledger; does nothing when it is whole.</summary>
    /// <param name="context">The target.</param>
    /// <param name="reason">Why it is not restored from a backup, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt; the entry is then written whole or not at all.</param>
    /// <returns>What was recorded; null when there was nothing to repair.</returns>
    /// <exception cref="BadUsageException">No reason was given; nothing was written.</exception>
    /// <exception cref="LedgerDamagedException">Somebody still writes to the ledger, or it cannot be read on; nothing was written.</exception>
    /// <exception cref="ReleaseException">The platform cannot be asked what serves; nothing was written.</exception>
    public static async Task<Repaired?> RunAsync(ReleaseContext context, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(reason))
            throw new BadUsageException($"The ledger of '{context.Target.Name}' was not repaired: a repair is kept in the ledger with its reason. Run it again with --reason \"why it is not restored from a backup\".");

        // After a reboot the platform may have to be started before it can show what serves.
        await context.Platform.PrepareAsync(cancellation).ConfigureAwait(false);
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var audit = await context.Ledger.AuditAsync(cancellation).ConfigureAwait(false);
        var highest = Math.Max(audit.Highest, observed.Epoch);
        if (audit.Faults.Count == 0 && highest == audit.State.Number)
            return null;

        RefuseNewerLayout(context, audit);
        await RefuseLivingWriterAsync(context, audit, cancellation).ConfigureAwait(false);
        var repaired = Describe(context, audit, observed, highest, reason);
        await context.Ledger.RepairAsync(repaired, highest + 1, IsTail(audit, highest) ? audit.Hash : null, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"The ledger of '{context.Target.Name}' goes on with entry {highest + 1}; {string.Join(", ", repaired.GivenUp)} were given up and are kept where they are.");
        return repaired;
    }

    private static bool IsTail(LedgerAudit audit, int highest) => audit.Faults.Any(fault => fault.StopsReleases) || highest > audit.Highest;

    private static Repaired Describe(ReleaseContext context, LedgerAudit audit, PlatformState observed, int highest, string reason)
    {
        var givenUp = audit.Faults.Where(fault => !fault.StopsReleases).Select(fault => fault.Entries).ToList();
        var problems = audit.Faults.Select(fault => fault.Problem).ToList();
        if (highest > audit.Highest)
            problems.Add($"the platform has seen release {highest}, and the newest entry is entry {audit.Highest}");

        var isTail = IsTail(audit, highest);
        if (isTail)
            givenUp.Add(new EntryRange(audit.State.Number + 1, highest));

        return new Repaired(givenUp, string.Join("; ", problems), reason, isTail ? Serving(context, audit.State, observed) : null);
    }

    // Where versions share the traffic, the one that the ledger knows as live was there first; without one, the one with most of it.
    private static List<ServingSeen> Serving(ReleaseContext context, TargetState state, PlatformState observed) =>
    [
        .. from alias in observed.Aliases
           where alias.Value.Count > 0
           let known = state.Component(alias.Key).Live?.Version
           let shares = alias.Value
               .OrderByDescending(weight => known is not null && weight.Instance == new InstanceId(context.Target.Name, alias.Key, known.Suffix))
               .ThenByDescending(weight => weight.Percent)
               .Select(weight => Placed(observed, weight.Instance)).OfType<Placed>().ToList()
           orderby alias.Key
           select new ServingSeen(alias.Key, shares.FirstOrDefault(), shares.Skip(1).FirstOrDefault()),
    ];

    private static Placed? Placed(PlatformState observed, InstanceId id) =>
        observed.Find(id) is { } instance ? new Placed(instance.Commit, instance.Digest) : null;

    private static void RefuseNewerLayout(ReleaseContext context, LedgerAudit audit)
    {
        if (audit.NewerLayout is { } fault)
        {
            throw new LedgerDamagedException(
                context.Target.Name, fault.Entries.First, fault.Location, fault.Problem,
                "It was not repaired, for nothing is lost: run the version of this build that wrote it, or a newer one.");
        }
    }

    // The lease may be among what was lost, so that only the record tells whether somebody lives.
    private static async Task RefuseLivingWriterAsync(ReleaseContext context, LedgerAudit audit, CancellationToken cancellation)
    {
        var held = audit.Newest.Lease;
        if ((held is null && (audit.Record?.Epoch ?? 0) <= audit.Newest.Epoch) || (held is not null && context.Lease.HasEnded?.Invoke(held) == true))
            return;

        var ttl = held?.Ttl ?? LeaseOptions.DefaultTtl;
        var start = context.Time.GetTimestamp();
        for (var waited = TimeSpan.Zero; waited < ttl; waited = context.Time.GetElapsedTime(start))
        {
            context.Narrator.Wait($"Making sure that nobody writes to the ledger of '{context.Target.Name}'", ttl - waited);
            await Task.Delay(PollEvery, context.Time, cancellation).ConfigureAwait(false);
            var now = await context.Ledger.AuditAsync(cancellation).ConfigureAwait(false);
            if (now.Record != audit.Record || now.Highest != audit.Highest)
            {
                throw new LedgerDamagedException(
                    context.Target.Name, now.Highest, $"entry {now.Highest}", "it was not repaired, for a release writes to it at this moment",
                    "Wait for the end of that release, then run the same command again.");
            }
        }
    }
}
