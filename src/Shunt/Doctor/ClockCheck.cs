using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Whether this machine's clock agrees with those that wrote the ledger.</summary>
internal static class ClockCheck
{
    /// <summary>How far ahead an entry may be: machines that keep their time by NTP differ by milliseconds, those that do not by minutes.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>Looks for entries from the future.</summary>
    internal static Finding Of(ReleaseContext context, LedgerAudit audit)
    {
        if (audit.Entries.MaxBy(entry => entry.At) is not { } latest)
            return Finding.NotChecked("clock", "there is no entry to compare it with");

        var ahead = latest.At - context.Time.GetUtcNow();
        return ahead <= Tolerance
            ? Finding.Ok("clock", "no entry is from the future")
            : Finding.NotOk(
                "clock", $"entry {latest.Number} by {latest.By} was written {TimeSpan.FromSeconds(Math.Floor(ahead.TotalSeconds)):c} in the future of this machine",
                "Set this clock or that one. Entries are in order all the same, and leases run by no wall clock; only the times that are shown are wrong.");
    }
}
