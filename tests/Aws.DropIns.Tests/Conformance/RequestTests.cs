using Amazon.Runtime;
using Aws.DropIns.Tests.Listening;
using Aws.DropIns.Tests.Models;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Requests with every member set go over the wire as the service's model says.</summary>
public sealed class RequestTests
{
    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task Every_member_of_every_request_is_sent_by_the_name_that_the_model_gives_it(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));
        await using var listener = await WireListener.StartAsync(_ => Empty(model));
        using var client = dropIn.Connect(listener.Address);

        foreach (var operation in dropIn.Operations)
        {
            var request = Sample.Of(dropIn.Model(operation + "Request"));
            await dropIn.CallAsync(client, operation, request);

            Assert.Equal(Expected(model, operation, request), Sent(model, listener.All[^1]));
        }
    }

    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public async Task A_request_in_which_nothing_is_set_has_no_member_but_the_tokens_that_are_made_up(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));
        await using var listener = await WireListener.StartAsync(_ => Empty(model));
        using var client = dropIn.Connect(listener.Address);

        foreach (var operation in dropIn.Operations)
        {
            var request = Bare(dropIn, model, operation);
            await dropIn.CallAsync(client, operation, request);
            var (sent, tokens) = (listener.All[^1], Tokens(model, operation));

            Assert.Equal(tokens.Count, Guids(sent.Target + sent.Body));
            foreach (var token in tokens)
                dropIn.Model(operation + "Request").GetProperty(token)!.SetValue(request, FirstGuid(sent.Target + sent.Body));
            Assert.Equal(Expected(model, operation, request), Sent(model, sent));
        }
    }

    [BotocoreFact]
    public async Task An_empty_list_is_sent_where_null_is_not()
    {
        await using var listener = await WireListener.StartAsync(_ => Empty(ServiceModel.Of("cloudformation")));
        using var client = (Amazon.CloudFormation.AmazonCloudFormationClient)DropIn.Of("cloudformation").Connect(listener.Address);

        await client.CreateChangeSetAsync(new() { RollbackConfiguration = new() { RollbackTriggers = [], MonitoringTimeInMinutes = 0 } });

        Assert.Equal(
            "Action=CreateChangeSet\nRollbackConfiguration.MonitoringTimeInMinutes=0\nRollbackConfiguration.RollbackTriggers=\nVersion=2010-05-15",
            Form(listener.All.Single().Body));
    }

    [Fact]
    public async Task A_request_without_a_part_of_its_path_is_not_sent()
    {
        await using var listener = await WireListener.StartAsync();
        using var client = (Amazon.Scheduler.AmazonSchedulerClient)DropIn.Of("scheduler").Connect(listener.Address);

        await Assert.ThrowsAnyAsync<AmazonClientException>(() => client.GetScheduleAsync(new()));

        Assert.Empty(listener.All);
    }

    internal static Said Empty(ServiceModel model) => new(200, model.Protocol == "query" ? "<Answer/>" : "{}");

    internal static string Expected(ServiceModel model, string operation, object request)
    {
        var (shape, wire, version) = (model.ShapeOf(operation, "input"), new ModelWire(model), ServiceModel.Text(model.Metadata, "apiVersion")!);
        if (model.Protocol == "query")
            return "POST /\n" + Lines([.. wire.Form(request, shape), ("Action", operation), ("Version", version)]);
        if (model.Protocol == "json")
        {
            var headers = $"{ServiceModel.Text(model.Metadata, "targetPrefix")}.{operation} application/x-amz-json-{ServiceModel.Text(model.Metadata, "jsonVersion")}";
            return $"POST /\n{headers}\n{Canonical.Of(wire.Json(request, shape).ToJsonString())}";
        }

        var http = model.Operation(operation)!.Value.GetProperty("http");
        var path = wire.At(request, shape, "uri").Aggregate(
            ServiceModel.Text(http, "requestUri")!, (path, part) => path.Replace($"{{{part.Wire}}}", Uri.EscapeDataString(part.Text), StringComparison.Ordinal));
        var body = ServiceModel.Text(http, "method") == "POST" ? Canonical.Of(wire.Json(request, shape).ToJsonString()) : "";
        return $"{ServiceModel.Text(http, "method")} {path}\n{Lines(wire.At(request, shape, "querystring"))}\n{body}";
    }

    internal static string Sent(ServiceModel model, Heard heard)
    {
        var target = heard.Target.Split('?', 2);
        return model.Protocol switch
        {
            "query" => $"{heard.Method} {heard.Target}\n{Form(heard.Body)}",
            "json" => $"{heard.Method} {heard.Target}\n{heard.Headers["X-Amz-Target"]} {heard.Headers["Content-Type"]}\n{Canonical.Of(heard.Body)}",
            _ => $"{heard.Method} {target[0]}\n{Form(target.ElementAtOrDefault(1) ?? "")}\n{(heard.Body.Length == 0 ? "" : Canonical.Of(heard.Body))}",
        };
    }

    private static string Form(string fields) => Lines(fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Select(field => (Decoded(field[0]), Decoded(field[1]))));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Lines(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('\n', fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"{field.Name}={field.Value}"));

    // Nothing is set but what stands in the path: without it there is no request.
    private static object Bare(DropIn dropIn, ServiceModel model, string operation)
    {
        var type = dropIn.Model(operation + "Request");
        var request = Activator.CreateInstance(type)!;
        foreach (var part in model.Members(model.ShapeOf(operation, "input")).Values.Where(member => member.Location == "uri"))
            type.GetProperty(part.Property)!.SetValue(request, "a/name");
        return request;
    }

    // Without them a request that is sent again is another one: the SDK makes them up also where nobody sets them.
    private static List<string> Tokens(ServiceModel model, string operation) => model.ShapeOf(operation, "input") is { } shape
        ? [.. model.Shape(shape).GetProperty("members").EnumerateObject()
            .Where(member => member.Value.TryGetProperty("idempotencyToken", out _))
            .Select(member => char.ToUpperInvariant(member.Name[0]) + member.Name[1..])]
        : [];

    private static int Guids(string text) => System.Text.RegularExpressions.Regex.Count(text, Guid36);

    private static string FirstGuid(string text) => System.Text.RegularExpressions.Regex.Match(text, Guid36).Value;

    private const string Guid36 = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
}
