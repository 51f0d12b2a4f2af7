using Acceptance.Running;
using Xunit.Abstractions;

namespace Acceptance;

/// <summary>The edge alone, without a build around each cutover: bench/cutover measures it, and beside its peers.</summary>
public sealed class FiftyCutoversTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Fifty_cutovers_under_mixed_load_lose_no_request_and_send_none_that_starts_later_to_the_old_version()
    {
        using var folder = new TemporaryFolder();
        var program = Path.Combine(Path.GetDirectoryName(typeof(FiftyCutoversTests).Assembly.Location)!, "..", "..", "Bench.Cutover", "release", "Bench.Cutover.dll");

        var run = await Command.RunAsync(folder.Path, [], "dotnet", Path.GetFullPath(program), "--quick", "--alone", "--cutovers", "50", "--flips", "0", "--kills", "0");

        output.WriteLine(run.Output);
        run.WithExitCode(0);
        Assert.Matches(@"\| 50 cutovers and [\d,]{5,} requests: none failed \| kept \|", run.Output);
        Assert.Matches(@"Of our requests: [\d,]+ Kept, [\d,]+ New, \d+ Upload, \d+ Stream, \d+ Socket\.", run.Output);
    }
}
