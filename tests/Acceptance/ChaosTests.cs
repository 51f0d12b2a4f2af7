using System.Globalization;
using Acceptance.Chaos;
using Acceptance.Running;
using Xunit.Abstractions;

namespace Acceptance;

/// <summary>Builds that die anywhere. <c>./build.sh Bench --suite chaos</c> does the same a thousand times, and to the edge and to instances, too.</summary>
public sealed class ChaosTests(Clone clone, ITestOutputHelper output) : Scenario(clone)
{
    private const int Seed = 1;
    private const int Deaths = 50;

    // stage, dev, prod, stage: the kinds of lanes, without those that harm the edge.
    private static readonly int[] Lanes = [0, 1, 2, 4];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Whatever_the_moment_a_build_dies_the_next_one_ends_on_exactly_old_or_new_and_no_request_fails()
    {
        using var folder = new TemporaryFolder();
        var campaign = new Campaign(await Rehearsal.OfAsync(Clone), folder.Path, Seed, Tell);

        var results = await campaign.RunAsync(Lanes, Deaths, Limit);

        var faults = results.SelectMany(result => result.Faults, (result, fault) => $"{result.Plan}: {fault}\n{result.Narration}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        var struck = results.Where(result => result.Struck).ToList();
        Assert.True(struck.Count >= Deaths, $"Only {struck.Count} builds died within {Limit.TotalMinutes:0} min.");
        Assert.True(struck.Sum(result => result.Sent) > struck.Count, "There was no load.");

        // How long it takes is held to its limit in virtual time (Shunt.Extents): here it would be the machine's load that is tested.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Longest takeover: {struck.Max(result => result.Takeover)?.TotalSeconds:0.0} s."));
    }

    private void Tell(RoundResult result) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Duration.TotalSeconds,5:0.0} s  {result.Plan}  {result.Point}; {result.Served}; {result.Sent} requests"));
}
