using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Shunt.Aws.Routing;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether the listener has room for another version's route, and the plain route's priority is nobody else's.</summary>
/// <param name="balancers">The load balancers.</param>
/// <param name="listener">The listener.</param>
/// <param name="host">The host of the plain route.</param>
/// <param name="target">The target's name.</param>
internal sealed class RuleCheck(IAmazonElasticLoadBalancingV2 balancers, string listener, string host, string target)
{
    /// <summary>How many rules a load balancer takes, without the default ones of its listeners, unless that was raised.</summary>
    /// <remarks>Elastic Load Balancing user guide, "Quotas for your Application Load Balancers".</remarks>
    internal const int Quota = 100;

    private const string Subject = "listener rules";

    // A release adds one for its own route, and the first one also the plain route's.
    private const int Needed = 2;

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var rules = (await new AliasLook(balancers, listener).RulesAsync(cancellation).ConfigureAwait(false)).Where(rule => rule.IsDefault != true).ToList();
        var alias = Priorities.Alias.ToString(CultureInfo.InvariantCulture);
        if (rules.FirstOrDefault(rule => rule.Priority == alias && !IsForHost(rule)) is { } other)
        {
            return [Finding.NotOk(
                Subject, $"priority {alias}, which the plain route takes, is that of '{other.RuleArn}'",
                $"Give that rule another priority, or {target} a listener of its own.")];
        }

        return rules.Count + Needed <= Quota
            ? [Finding.Ok(Subject, $"{rules.Count} of {Quota}; priority {alias} is {(rules.Any(IsForHost) ? "the plain route's" : "free")}")]
            : [Finding.NotOk(
                Subject, $"{rules.Count} of {Quota}: there is no room for {Needed} more",
                "End versions that nobody needs ('./build.sh Status'), or have 'Rules per Application Load Balancer' raised in Service Quotas.")];
    }

    private bool IsForHost(Rule rule) => rule.Conditions?.Any(condition => condition.HostHeaderConfig?.Values?.Contains(host, StringComparer.OrdinalIgnoreCase) == true) == true;
}
