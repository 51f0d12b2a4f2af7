using System.Text.Json;
using Amazon.ElasticLoadBalancingV2.Model;
using Shunt.Aws.Stacks;
using Shunt.Routes;
using Tests;
using Answer = Shunt.Platforms.Answer;

namespace Shunt.Aws.Tests.Faults;

/// <summary>What there is at moto_server, by a way of its own on which nothing happens to requests.</summary>
/// <param name="clients">The way.</param>
/// <param name="stacks">The target's stacks.</param>
/// <param name="calls">The same way, for what the product does not ask.</param>
internal sealed class Witness(AwsClients clients, TargetStacks stacks, MotoCalls calls)
{
    private readonly StackApi _api = new(clients.Stacks);

    /// <summary>Everything there is: stacks, where the plain route leads, what is scheduled.</summary>
    public async Task<string> PictureAsync()
    {
        var listed = await _api.ListAsync(stacks.Prefix, default);
        using var scheduled = JsonDocument.Parse(await calls.GetAsync("scheduler", $"/schedules?NamePrefix={stacks.Prefix}"));
        return string.Join('\n', listed.Select(stack => Short(stack.Name)).Order(StringComparer.Ordinal)
            .Append($"route {await RoutedAsync()}")
            .Concat(scheduled.RootElement.GetProperty("Schedules").EnumerateArray().Select(schedule => $"ends {Short(schedule.GetProperty("Name").GetString()!)}")));
    }

    /// <summary>Where requests of the plain route go: <c>suffix=weight</c>, with blanks between; empty while there is no route.</summary>
    public async Task<string> RoutedAsync()
    {
        var environment = await _api.ObserveAsync(stacks.EnvironmentName, default);
        if (!environment.Outputs.TryGetValue("Listener", out var listener))
            return "";

        var rules = (await clients.Balancers.DescribeRulesAsync(new DescribeRulesRequest { ListenerArn = listener })).Rules!;
        if (rules.SingleOrDefault(rule => rule.Conditions?.Any(condition => condition.HostHeaderConfig?.Values?.Contains(stacks.Host(null)) == true) == true) is not { } plain)
            return "";

        var groups = (await _api.ListAsync(stacks.ReleasePrefix, default)).Where(stack => stack.Outputs.ContainsKey("TargetGroup")).ToDictionary(stack => stack.Outputs["TargetGroup"], stack => stack.Name[^12..]);
        return string.Join(' ', plain.Actions!.Single().ForwardConfig!.TargetGroups!.Where(group => group.Weight > 0).Select(group => $"{groups[group.TargetGroupArn!]}={group.Weight}"));
    }

    /// <summary>What a client is answered: by the version that has most of the plain route, or by the one whose host it asks.</summary>
    public async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        var isPlain = address.Url.Host == stacks.Host(null);
        var suffix = isPlain
            ? (await RoutedAsync()).Split(' ').Select(share => share.Split('=')).MaxBy(share => int.Parse(share[^1], System.Globalization.CultureInfo.InvariantCulture))![0]
            : address.Url.Host.Split('.')[0][^12..];
        return (await _api.ObserveAsync(stacks.ReleaseName(suffix), cancellation)).Id.Length > 0
            ? new Answer(200, null, $$"""{"component":"app","version":"{{new string(suffix[0], 40)}}"}""", "")
            : new Answer(503, null, "", "");
    }

    private string Short(string name) => name[(stacks.Prefix.Length + 1)..];
}
