using Shunt.Certificates;

namespace Shunt.Tests.Certificates;

public sealed class CertificateTests
{
    private const string Old = "111111111111";
    private const string Young = "222222222222";

    [Fact]
    public void A_move_nobody_noticed_says_so_with_its_times()
    {
        ProbedRequest[] requests = [Answered(0, 4, Old), Answered(20, 22, Old), Answered(110, 130, Old), Answered(140, 141, Young), Answered(210, 213, Young)];

        var certificate = Certificate.Of(requests, Ms(100), Ms(200));

        Assert.Equal(
            "5 requests through the alias, 0 failed; longest gap 108 ms; p50/p99 4/4 before, 20/20 during, 3/3 ms after; answered by 111111111111 3, 222222222222 2",
            certificate.ToString());
        Assert.Equal((2, 2, 1), (certificate.Before.Requests, certificate.During.Requests, certificate.After.Requests));
    }

    [Fact]
    public void Failures_are_counted_where_they_were_begun_and_the_first_is_named()
    {
        ProbedRequest[] requests = [Answered(0, 5, Old), Failed(110, 150, "503"), Failed(105, 120, "connection refused"), Answered(300, 310, Young)];

        var certificate = Certificate.Of(requests, Ms(100), Ms(200));

        Assert.Equal((2, "connection refused"), (certificate.Failures, certificate.FirstFailure));
        Assert.Equal((0, 2, 0), (certificate.Before.Failures, certificate.During.Failures, certificate.After.Failures));
        Assert.Equal(305, certificate.LongestGapMilliseconds);
        Assert.Equal(
            "4 requests through the alias, 2 FAILED (connection refused); longest gap 305 ms; p50/p99 5/5 before, – during, 10/10 ms after; answered by 111111111111 1, 222222222222 1",
            certificate.ToString());
    }

    [Fact]
    public void An_alias_that_answers_no_more_is_a_gap_up_to_the_end() => Assert.Equal(
        995,
        Certificate.Of([Answered(0, 5, Old), Failed(10, 1000, "no answer")], Ms(5), Ms(900)).LongestGapMilliseconds);

    [Fact]
    public void Slow_requests_count_and_are_no_measure_of_time()
    {
        ProbedRequest[] requests = [Answered(0, 2, Old), new(ProbeKind.Upload, Ms(0), Ms(220), Old, null), new(ProbeKind.WebSocket, Ms(1), Ms(120), Old, null)];

        var certificate = Certificate.Of(requests, Ms(300), Ms(400));

        Assert.Equal((3, 2), (certificate.Requests, certificate.Before.P99Milliseconds));
        Assert.Equal(["Kept=1", "Upload=1", "WebSocket=1"], certificate.Kinds.Select(kind => $"{kind.Key}={kind.Value}"));
    }

    [Fact]
    public void Nothing_asked_is_nothing_noticed() => Assert.Equal(
        "0 requests through the alias, 0 failed; longest gap 0 ms; p50/p99 – before, – during, – ms after; answered by ",
        Certificate.Of([], Ms(1), Ms(2)).ToString());

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static ProbedRequest Answered(int begun, int ended, string version) => new(ProbeKind.Kept, Ms(begun), Ms(ended), version, null);

    private static ProbedRequest Failed(int begun, int ended, string failure) => new(ProbeKind.New, Ms(begun), Ms(ended), null, failure);
}
