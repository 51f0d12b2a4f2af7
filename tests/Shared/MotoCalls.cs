using System.Text;
using System.Xml.Linq;

namespace Tests;

/// <summary>Calls of moto_server beside the product's own: for what a test needs to be there, or wants to see.</summary>
/// <param name="http">The way to it.</param>
/// <param name="address">Where it listens.</param>
internal sealed class MotoCalls(HttpClient http, string address)
{
    /// <summary>What is in a stack: each resource's name in the template, its type and its name in the account. Nothing is in one that is gone.</summary>
    public async Task<IReadOnlyList<(string Resource, string Type, string Name)>> ResourcesAsync(string stack)
    {
        try
        {
            var said = await FormAsync("cloudformation", "ListStackResources/2010-05-15", ("StackName", stack));
            return
            [
                .. XDocument.Parse(said).Descendants().Where(element => element.Name.LocalName == "member")
                    .Select(member => (Value(member, "LogicalResourceId"), Value(member, "ResourceType"), Value(member, "PhysicalResourceId"))),
            ];
        }
        catch (MotoRefusalException gone) when (gone.Message.Contains($"Stack with id {stack} does not exist", StringComparison.Ordinal))
        {
            return [];
        }
    }

    /// <summary>Has a task be there behind each target group of a stack, healthy: at AWS a service's tasks come up, and moto_server has none.</summary>
    public async Task RegisterTaskAsync(string stack)
    {
        foreach (var (_, type, group) in await ResourcesAsync(stack))
        {
            if (type == "AWS::ElasticLoadBalancingV2::TargetGroup")
                await FormAsync("elasticloadbalancing", "RegisterTargets/2015-12-01", ("TargetGroupArn", group), ("Targets.member.1.Id", "10.0.0.4"), ("Targets.member.1.Port", "8080"));
        }
    }

    /// <summary>Calls an action of a version, such as <c>CreateTopic/2010-03-31</c>, by a form.</summary>
    /// <exception cref="MotoRefusalException">It was refused.</exception>
    public Task<string> FormAsync(string service, string call, params IEnumerable<(string Name, string Value)> fields) => SendAsync(service, call, new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(fields.Append(("Action", call.Split('/')[0])).Append(("Version", call.Split('/')[1])).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
    });

    /// <summary>Calls a target, such as <c>Logs_20140328.CreateLogGroup</c>, by JSON.</summary>
    /// <exception cref="MotoRefusalException">It was refused.</exception>
    public Task<string> JsonAsync(string service, string target, string body) => SendAsync(service, target, new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1"),
        Headers = { { "X-Amz-Target", target } },
    });

    /// <summary>Reads a path.</summary>
    /// <exception cref="MotoRefusalException">It was refused.</exception>
    public Task<string> GetAsync(string service, string path) => SendAsync(service, path, new HttpRequestMessage(HttpMethod.Get, address + path));

    private async Task<string> SendAsync(string service, string call, HttpRequestMessage request)
    {
        using var asked = request;
        asked.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=testing/20260101/{MotoServer.Region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await http.SendAsync(asked);
        var said = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? said : throw new MotoRefusalException($"{service} {call}: {response.StatusCode} {said}");
    }

    private static string Value(XElement member, string name) => member.Elements().Single(element => element.Name.LocalName == name).Value;
}
