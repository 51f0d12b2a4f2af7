using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Shunt.Aws.Stacks;

namespace Shunt.Aws.Routing;

/// <summary>Looks at the rules of a listener: which versions the plain route leads to, and which priorities are taken.</summary>
/// <param name="balancers">The load balancers.</param>
/// <param name="listener">The listener.</param>
internal sealed class AliasLook(IAmazonElasticLoadBalancingV2 balancers, string listener)
{
    /// <summary>All rules of the listener.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Rule>> RulesAsync(CancellationToken cancellation)
    {
        var found = new List<Rule>();
        string? page = null;
        do
        {
            var answer = await balancers.DescribeRulesAsync(new DescribeRulesRequest { ListenerArn = listener, Marker = page }, cancellation).ConfigureAwait(false);
            found.AddRange(answer.Rules ?? []);
            page = answer.NextMarker;
        }
        while (!string.IsNullOrEmpty(page));

        return found;
    }

    /// <summary>The priorities that rules have.</summary>
    /// <param name="rules">The rules.</param>
    public static IReadOnlySet<int> Taken(IReadOnlyList<Rule> rules) =>
        rules.Select(rule => int.TryParse(rule.Priority, CultureInfo.InvariantCulture, out var priority) ? priority : 0).Where(priority => priority > 0).ToHashSet();

    /// <summary>Where a host leads: each version's share, in percent. A target group that is no version's of ours has the suffix of none.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="host">The host.</param>
    /// <param name="versions">The versions, by the ARNs of their target groups.</param>
    public static IReadOnlyList<Share> Served(IReadOnlyList<Rule> rules, string host, IReadOnlyDictionary<string, string> versions)
    {
        var rule = rules.FirstOrDefault(rule => rule.Conditions?.Any(condition => condition.HostHeaderConfig?.Values?.Contains(host, StringComparer.OrdinalIgnoreCase) == true) == true);
        var forward = rule?.Actions?.FirstOrDefault(action => action.Type?.Value == "forward");
        if (forward is null)
            return [];

        var groups = forward.ForwardConfig?.TargetGroups ?? [new TargetGroupTuple { TargetGroupArn = forward.TargetGroupArn, Weight = 1 }];
        var all = groups.Sum(group => group.Weight ?? 1);
        return all == 0 ? [] : [.. groups
            .Where(group => group.Weight is not 0)
            .Select(group => new Share(versions.GetValueOrDefault(group.TargetGroupArn ?? "", ""), (int)Math.Round((group.Weight ?? 1) * 100.0 / all)))];
    }

    /// <summary>What the routing stack was asked for last.</summary>
    /// <param name="stack">The stack.</param>
    public static IReadOnlyList<Share> Asked(StackState stack)
    {
        IEnumerable<(string Suffix, string Weight)> parts = [("Suffix", "Weight"), ("OtherSuffix", "OtherWeight")];
        return [.. parts
            .Select(part => new Share(stack.Parameters.GetValueOrDefault(part.Suffix, ""), Number(stack, part.Weight)))
            .Where(share => share is { Suffix.Length: > 0, Weight: > 0 })];
    }

    /// <summary>The epoch that the routing stack was given last; 0 when there is no stack.</summary>
    /// <param name="stack">The stack.</param>
    public static int Epoch(StackState stack) => Number(stack, "Epoch");

    private static int Number(StackState stack, string parameter) =>
        int.TryParse(stack.Parameters.GetValueOrDefault(parameter), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
