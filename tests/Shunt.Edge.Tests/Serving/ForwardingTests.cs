using System.Net;
using System.Net.WebSockets;
using System.Text;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Serving;

public sealed class ForwardingTests
{
    [Fact]
    public async Task Host_that_is_no_route_is_misdirected()
    {
        await using var edge = await InProcessEdge.StartNewAsync();

        using var response = await edge.SendAsync("/");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Equal("No route has the host 'app.stage.localhost'.\n", await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.Contains("Shunt-Version"));
    }

    [Fact]
    public async Task Forwarding_headers_of_clients_are_replaced_by_the_edges_own()
    {
        await using var edge = await LiveAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://app.stage.localhost/headers");
        request.Headers.Add("Forwarded", "for=10.0.0.1");
        request.Headers.Add("X-Forwarded-For", "10.0.0.1");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Prefix", "/evil");
        request.Headers.Add("X-Kept", "yes");

        using var response = await edge.Http.SendAsync(request);

        var seen = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Contains("X-Forwarded-For: 127.0.0.1", seen);
        Assert.Contains("X-Forwarded-Host: app.stage.localhost", seen);
        Assert.Contains("X-Forwarded-Proto: http", seen);
        Assert.Contains("X-Kept: yes", seen);
        Assert.Contains("Host: app.stage.localhost", seen);
        Assert.DoesNotContain(seen, header => header.StartsWith("Forwarded", StringComparison.OrdinalIgnoreCase) || header.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_names_the_version_also_an_error()
    {
        await using var edge = await LiveAsync();

        using var good = await edge.SendAsync("/");
        using var bad = await edge.SendAsync("/fail");

        Assert.Equal([Specs.Old], good.Headers.GetValues("Shunt-Version"));
        Assert.Equal([Specs.Old], bad.Headers.GetValues("Shunt-Version"));
    }

    [Fact]
    public async Task Requests_and_failures_are_counted_by_instance()
    {
        await using var edge = await LiveAsync();
        using var good = await edge.SendAsync("/");
        using var bad = await edge.SendAsync("/fail", Specs.Old);

        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.Requests == 2, "both are counted");

        Assert.Equal(1, (await edge.FindAsync(Specs.Old))!.Failures);
    }

    [Fact]
    public async Task Uploads_have_no_limit()
    {
        await using var edge = await LiveAsync();
        using var body = new StreamContent(new MemoryStream(new byte[40 * 1024 * 1024]));

        using var response = await edge.Http.PostAsync(new Uri("/length", UriKind.Relative), body);

        Assert.Equal("41943040", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task WebSockets_pass()
    {
        await using var edge = await LiveAsync();
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(new Uri("ws://app.stage.localhost/socket"), edge.Http, CancellationToken.None);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[16];
        var echo = await socket.ReceiveAsync(buffer, CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, echo.Count));
    }

    [Fact]
    public async Task Alias_is_dealt_out_by_weight()
    {
        await using var edge = await LiveAsync();
        await edge.StartHealthyAsync(Specs.New);
        await edge.Client.RouteAsync("stage", "app", [new Weight(Specs.Id(Specs.Old), 90), new Weight(Specs.Id(Specs.New), 10)], 1, CancellationToken.None);

        var versions = new List<string>();
        for (var request = 0; request < 100; request++)
            versions.Add(await edge.GetAsync("/"));

        Assert.Equal(10, versions.Count(version => version == Specs.New));
    }

    [Fact]
    public async Task Request_waits_for_an_instance_that_is_started_again()
    {
        await using var edge = await LiveAsync();
        using var first = await edge.SendAsync("/crash");
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old)) is { Restarts: 1, Pid: > 0 }, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);
        using var second = await edge.SendAsync("/crash");
        await EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.Pid == 0, "it waits to be started again");

        var waiting = edge.GetAsync("/");

        // In small steps: the pause before the start may begin late, and the request waits for 5 s at most.
        await EndToEnd.UntilAsync(
            async () =>
            {
                edge.Clock.Advance(TimeSpan.FromMilliseconds(10));
                return (await edge.FindAsync(Specs.Old))!.Restarts == 2;
            },
            "it is started once more");
        await edge.UntilHealthyAsync(Specs.Old);
        edge.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.BadGateway, second.StatusCode);
        Assert.Equal(Specs.Old, await waiting);
    }

    private static async Task<InProcessEdge> LiveAsync()
    {
        var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        return edge;
    }
}
