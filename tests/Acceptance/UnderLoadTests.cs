using System.Globalization;
using System.Text.RegularExpressions;
using Acceptance.Load;
using Acceptance.Running;
using Xunit.Abstractions;

namespace Acceptance;

public sealed class UnderLoadTests(Clone clone, ITestOutputHelper output) : Scenario(clone)
{
    private const string Alias = "app.stage.localhost";

    [Fact]
    public async Task A_new_commit_and_the_way_back_lose_no_request_and_let_none_come_late()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);

        await using var forth = await ConstantLoad.StartAsync(Home.Port, Alias);
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        SentAssert.NoneFailedAndTheAliasMovedOnce(await forth.StopAsync(), from: Clone.Older, to: Clone.Newer);

        await using var back = await ConstantLoad.StartAsync(Home.Port, Alias);
        var rollback = (await Home.BuildAsync("Rollback")).WithExitCode(0);
        var sent = await back.StopAsync();
        SentAssert.NoneFailedAndTheAliasMovedOnce(sent, from: Clone.Newer, to: Clone.Older);

        var intent = (await Home.EntriesAsync()).Last(entry => entry.GetProperty("fact").GetProperty("kind").GetString() == "run-intended");
        var last = back.Began + sent.Where(request => request.Suffix == Clone.Newer[..12]).Max(request => request.Start);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Rollback: {(last - intent.GetProperty("at").GetDateTimeOffset()).TotalMilliseconds:0} ms from the intent to the last request for the old version; {rollback.Duration.TotalSeconds:0.0} s for the command; {sent.Count} requests."));
    }

    [PeerFact("hey")]
    public Task Hey_sees_no_request_fail() => SeesNoFailureAsync(
        ["hey", "-z", "10m", "-c", "32", "-host", Alias],
        report =>
        {
            Assert.DoesNotContain("Error distribution", report, StringComparison.Ordinal);
            Assert.Equal(["200"], Regex.Matches(report, @"\[(\d+)\]\s+\d+ responses").Select(match => match.Groups[1].Value));
        });

    [PeerFact("wrk")]
    public Task Wrk_sees_no_request_fail() => SeesNoFailureAsync(
        ["wrk", "-d", "10m", "-c", "32", "-t", "1", "-H", $"Host: {Alias}"],
        report =>
        {
            Assert.DoesNotContain("Socket errors", report, StringComparison.Ordinal);
            Assert.DoesNotContain("Non-2xx", report, StringComparison.Ordinal);
            Assert.Matches(@"[1-9]\d* requests in ", report);
        });

    // The peer runs until it is interrupted, and then reports on all it did.
    private async Task SeesNoFailureAsync(IReadOnlyList<string> peer, Action<string> check)
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);

        using var load = Command.Start(Home.Folder, [], [.. peer, $"http://127.0.0.1:{Home.Port}/version"]);
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer);
        (await Home.BuildAsync("Rollback")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Older);
        await Command.OutputOfAsync("/", "kill", "-INT", $"{load.Pid}");
        var report = (await load.EndAsync()).Output;

        output.WriteLine(report);
        check(report);
    }
}
