using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Shunt.Tests.Effects;
using Shunt.Tests.Interleavings;
using Shunt.Tests.Races;

namespace Bench.Interleavings;

/// <summary>What was gone through, as a document in Markdown. There is none when anything was not as it must be.</summary>
static class Report
{
    /// <summary>Writes it.</summary>
    /// <param name="explored">The explorations.</param>
    /// <param name="races">The races, each with what it is about.</param>
    /// <param name="states">The random states from which commands were carried out.</param>
    /// <param name="approvals">Those in which approvals were outdated.</param>
    public static string Of(IReadOnlyList<Explored> explored, IReadOnlyList<(string About, RaceTally Tally)> races, StateTally states, StateTally approvals)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Releases that run at once

            `./build.sh Bench --suite interleavings` goes through all of it again and writes this file anew; what is not as it must be ends it, with the schedule or the
            seed that shows it. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, on one of them.

            ## Every order

            The released code runs over a ledger's store and a platform in memory; each of their operations waits until the explorer lets it happen. A process may be killed
            at each of them, before it happened or after it did, and be as slow as it likes: a challenger may find any holder silent for its time to live. At every end the
            ledger is whole, nothing that was written is lost, nobody wrote or moved anything under a lease that another had taken, who was told that its release is done
            finds it in the ledger once, and after the next command exactly one version serves and no lease is held. States that are reached again are not gone on from.
            A protocol run takes the lease, settles what is open, writes its intent and moves the alias; a whole release does all that the build's does.

            | releases | what each does | times one must wait for another | deaths | renewals due | schedules | longest | states | ends | seconds |
            |--:|---|---|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var (exploration, by, took) in explored)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {exploration.Releases} | {(exploration.IsWhole ? "whole release" : "protocol")} | {(exploration.Extent.Preemptions is { } most ? $"at most {most}" : "any: all interleavings")} | {AtMost(exploration.Extent.Deaths)} | {AtMost(exploration.Extent.Ticks)} | {by.Schedules:N0} | {by.Longest} steps | {by.States:N0} | {by.Ends.Count:N0} | {took.TotalSeconds:0.0} |\n");
        }

        text.Append("""

            ## Races

            Whole releases on machines of their own in virtual time, drawn from the seeds 0, 1, 2 and on; an operation takes up to 20 ms, now and then 300 ms. Every race ends
            with the checks above. Races of the last two kinds go on until what they are about has come about a thousand times.

            | race | races | cases | longest | seconds |
            |---|--:|--:|--:|--:|

            """);
        foreach (var (about, tally) in races)
            text.Append(CultureInfo.InvariantCulture, $"| {about} | {tally.Seeds:N0} | {tally.Cases:N0} | {(tally.Longest is { } longest ? $"{longest.TotalSeconds:0.00} s" : "")} | {tally.Took.TotalSeconds:0.0} |\n");

        text.Append(CultureInfo.InvariantCulture, $"""

            Cases: releases that stepped aside, the first two; holders that woke up superseded and were refused; holders that died while they held.

            ## Random states

            States drawn from the seeds 0, 1, 2 and on: up to seven releases, deployments, rollbacks, teardowns and deaths of instances, half of the runs killed at any change.

            - {states.States:N0} states, a command in each: {states.Effects:N0} effects were carried out, exactly those printed before; {states.Refused:N0} commands were refused, as their plans were, and moved
              nothing; looking wrote nothing in any ({states.Took.TotalSeconds:0.0} s).
            - {approvals.Refused:N0} approvals after which something changed, from {approvals.States:N0} states: all were refused ({approvals.Took.TotalSeconds:0.0} s). In the other states nothing was to be approved, or what was
              approved was done.

            """);
        return text.ToString();
    }

    private static string AtMost(int number) => number == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"at most {number}");
}
