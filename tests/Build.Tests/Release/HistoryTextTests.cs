using Release;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Build.Tests.Release;

public sealed class HistoryTextTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly Author Anna = new("anna", "laptop", 4711);
    private static readonly Author Ben = new("ben", "runner-1", 22, "octocat", "https://ci.example/runs/7");
    private static readonly Placed V1 = new(new string('1', 40), "sha256:" + new string('1', 64));

    [Fact]
    public void A_target_nobody_released_to_says_so() => Assert.Equal("stage: nothing was released here", HistoryText.Of("stage", "app", Audit([]), TimeZoneInfo.Utc));

    [Fact]
    public void Each_entry_is_a_line_with_who_and_why_and_the_last_line_says_how_many_were_verified() => Assert.Equal(
        """
           2  2026-01-02 03:04:05  octocat (https://ci.example/runs/7)  approved app 111111111111 (effects 0123456789ab) (it is tested)
           3  2026-01-02 03:04:05  anna@laptop  live: app 111111111111
           9  2026-01-02 03:04:05  anna@laptop  repaired: entries 4 to 8 given up, for entry 4 is torn (there is no backup)
        verified 4 entries
        """,
        HistoryText.Of(
            "stage",
            "app",
            Audit(
                [
                    Entry(1, Anna, new LeaseAcquired(TimeSpan.FromSeconds(10), null)),
                    Entry(2, Ben, new Approved("app", V1, "0123456789abcdef", "it is tested")),
                    Entry(3, Anna, new TakenLive("app", V1, null, null)),
                    Entry(9, Anna, new Repaired([new EntryRange(4, 8)], "entry 4 is torn", "there is no backup", [])),
                ]),
            TimeZoneInfo.Utc));

    [Theory]
    [InlineData(1, "verified 1 entry; entry 2 is torn (ledger/stage/00000002.json)")]
    [InlineData(3, "verified 1 entry; entry 2 is torn (ledger/stage/00000002.json), and 2 more: './build.sh Doctor' names all")]
    public void The_first_broken_entry_is_named(int faults, string verdict)
    {
        var audit = Audit([Entry(1, Anna, new TornDown())]) with
        {
            Faults = [.. Enumerable.Range(2, faults).Select(number => new LedgerFault(new EntryRange(number, number), $"ledger/stage/{number:D8}.json", $"entry {number} is torn", true))],
        };

        Assert.Equal(verdict, HistoryText.Of("stage", "app", audit, TimeZoneInfo.Utc).Split('\n')[^1]);
        Assert.Throws<LedgerDamagedException>(() => audit.RequireWhole("stage"));
    }

    private static LedgerEntry Entry(int number, Author by, Fact fact) =>
        new() { Number = number, Previous = "", Nonce = $"{number}", At = Start, Epoch = 0, By = by, Fact = fact };

    private static LedgerAudit Audit(IReadOnlyList<LedgerEntry> entries) => new()
    {
        Entries = entries,
        Faults = [],
        GivenUp = [],
        State = TargetState.Empty,
        Newest = TargetState.Empty,
        Hash = "",
        Highest = entries.Count,
        Record = null,
    };
}
