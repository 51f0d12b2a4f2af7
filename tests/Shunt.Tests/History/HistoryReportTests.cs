using System.Text.Json;
using Shunt.History;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.History;

public sealed class HistoryReportTests
{
    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public async Task The_report_is_one_document_of_who_what_when_and_why_and_of_what_is_wrong()
    {
        await AppendAsync(Anna, new LeaseAcquired(TimeSpan.FromSeconds(10), null, "boot-17"), epoch: 0);
        await AppendAsync(Anna, new Verified("app", V1, [new Check("tests", CheckOutcome.Passed, "3 passed")]), epoch: 1);
        await AppendAsync(Ben, new Approved("app", V2, "sha256:e", "it is tested", V1, 1), epoch: 0);
        await AppendAsync(Anna, new LeaseReleased(), epoch: 1);
        _store.EntriesOf(Target)[4][100] ^= 1;

        var report = HistoryReport.Of(Target, await LedgerAudit.ReadAsync(_store, Target, default));

        Assert.Equal(
            """
            {"schema":1,"target":"stage","verified":3,
            "faults":[{"entries":{"first":4,"last":4},"location":"memory:4","problem":"entry 4 is torn or was edited, for its seal does not match its bytes","stopsReleases":true,"isUnreadable":false}],
            "givenUp":[],
            "entries":[
            {"number":1,"at":"2026-01-02T03:04:05+00:00","epoch":1,"by":{"user":"anna","host":"laptop","process":4711,"actor":null,"run":null},
            "fact":{"kind":"lease-acquired","ttl":"00:00:10","superseded":null,"process":"boot-17"}},
            {"number":2,"at":"2026-01-02T03:04:05+00:00","epoch":1,"by":{"user":"anna","host":"laptop","process":4711,"actor":null,"run":null},
            "fact":{"kind":"verified","component":"app","version":{"commit":"1111111111111111111111111111111111111111","digest":"sha256:1111111111111111111111111111111111111111111111111111111111111111"},"checks":[{"name":"tests","outcome":"Passed","detail":"3 passed"}]}},
            {"number":3,"at":"2026-01-02T03:04:05+00:00","epoch":0,"by":{"user":"ben","host":"runner-1","process":22,"actor":"octocat","run":"https://ci.example/runs/7"},
            "fact":{"kind":"approved","component":"app","version":{"commit":"2222222222222222222222222222222222222222","digest":"sha256:2222222222222222222222222222222222222222222222222222222222222222"},"effects":"sha256:e","reason":"it is tested","live":{"commit":"1111111111111111111111111111111111111111","digest":"sha256:1111111111111111111111111111111111111111111111111111111111111111"},"epoch":1}}
            ]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(report, HistoryJson.Default.HistoryReport));
    }

    private Task<LedgerEntry> AppendAsync(Author by, Fact fact, int epoch) => new TargetLedger(_store, Target, by, _time).AppendAsync(fact, epoch, default);
}
