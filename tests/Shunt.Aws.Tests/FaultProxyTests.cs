using Shunt.Aws.Tests.Faults;
using Tests;
using Xunit.Abstractions;

namespace Shunt.Aws.Tests;

/// <summary>
/// Over a way on which AWS throttles 30 of 100 requests and others fail, are lost, break off, come late or twice, a target is provisioned, released to and rolled back before an
/// independent witness. Each command is run again until it says how it ended.
/// </summary>
public sealed class FaultProxyTests(ITestOutputHelper output)
{
    private static readonly int[] Seeds = [0, 1, 3, 7, 11];

    [PeerFact("moto_server")]
    public async Task A_bad_way_to_AWS_is_no_verdict_about_a_version_and_every_target_gets_where_it_should()
    {
        var tally = new FaultTally();

        var ends = await Journeys.RunAsync(Seeds, lanes: 2, tally, end => output.WriteLine($"seed {end.Seed}: {end.Sickness}, runs of each command: {string.Join(", ", end.Runs)}"));

        Assert.All(ends, end => Assert.Null(end.Problem));
        Assert.Equal([Sickness.None, Sickness.None, Sickness.NeverHealthy, Sickness.FailsIntegrationTests, Sickness.FailsSmokeTests], ends.Select(end => end.Sickness));
        Assert.Equal<ExitCode?>([ExitCode.Done, ExitCode.Done, ExitCode.Failed, ExitCode.Failed, ExitCode.RolledBack], ends.Select(end => end.Verdict));
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.True(tally[fault] > 0, $"{fault} never happened"));
        Assert.InRange((double)tally[Fault.Throttled] / tally.Requests, 0.25, 0.35);
        Assert.Contains(ends, end => end.Runs.Any(runs => runs > 1));
    }
}
