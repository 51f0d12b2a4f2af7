using System.Xml.Linq;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>Calls of moto_server beside the product's own.</summary>
/// <param name="http">The way to it.</param>
/// <param name="address">Where it listens.</param>
internal sealed class MotoCalls(HttpClient http, string address)
{
    /// <summary>What is in a stack: each resource's name in the template, its type and its name in the account.</summary>
    public async Task<IReadOnlyList<(string Resource, string Type, string Name)>> ResourcesAsync(string stack, CancellationToken cancellation)
    {
        var said = await FormAsync("cloudformation", "ListStackResources/2010-05-15", cancellation, ("StackName", stack));
        return
        [
            .. XDocument.Parse(said).Descendants().Where(element => element.Name.LocalName == "member")
                .Select(member => (Value(member, "LogicalResourceId"), Value(member, "ResourceType"), Value(member, "PhysicalResourceId"))),
        ];
    }

    /// <summary>Has a task be there behind each target group of a stack, healthy: at AWS a service's tasks come up, and moto_server has none.</summary>
    public async Task RegisterTaskAsync(string stack)
    {
        foreach (var (_, type, group) in await ResourcesAsync(stack, default))
        {
            if (type == "AWS::ElasticLoadBalancingV2::TargetGroup")
                await FormAsync("elasticloadbalancing", "RegisterTargets/2015-12-01", default, ("TargetGroupArn", group), ("Targets.member.1.Id", "10.0.0.4"), ("Targets.member.1.Port", "8080"));
        }
    }

    /// <summary>Calls an action of a version, by a form.</summary>
    public Task<string> FormAsync(string service, string call, CancellationToken cancellation, params IEnumerable<(string Name, string Value)> fields) => SendAsync(
        service,
        new FormUrlEncodedContent(fields.Append(("Action", call.Split('/')[0])).Append(("Version", call.Split('/')[1])).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        target: null,
        cancellation);

    /// <summary>Calls a target, by JSON.</summary>
    public Task<string> JsonAsync(string service, string target, string body, CancellationToken cancellation) =>
        SendAsync(service, new StringContent(body, null, "application/x-amz-json-1.1"), target, cancellation);

    /// <summary>Reads a path.</summary>
    public Task<string> GetAsync(string service, string path, CancellationToken cancellation) =>
        SendAsync(service, new HttpRequestMessage(HttpMethod.Get, address + path), cancellation);

    private Task<string> SendAsync(string service, HttpContent content, string? target, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        return SendAsync(service, request, cancellation);
    }

    private async Task<string> SendAsync(string service, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var asked = request;
        asked.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=testing/20260101/{MotoServer.Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await http.SendAsync(asked, cancellation);
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    private static string Value(XElement member, string name) => member.Elements().Single(element => element.Name.LocalName == name).Value;
}
