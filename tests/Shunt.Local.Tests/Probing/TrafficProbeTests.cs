using System.Net;
using Shunt.Certificates;
using Shunt.Local.Probing;
using Shunt.Routes;
using Shunt.Targets;
using Shunt.Verdicts;
using Tests;

namespace Shunt.Local.Tests.Probing;

public sealed class TrafficProbeTests : IDisposable
{
    private static readonly ComponentSettings App = new() { Name = "app", Project = "src/App/App.csproj" };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_probe_asks_in_every_way_the_component_offers_until_it_is_stopped()
    {
        await using var probe = new TrafficProbe(_site.Address, App with { StreamPath = "/stream", WebSocketPath = "/socket" }, TimeProvider.System);

        await Eventually.HoldsAsync(() => probe.Seen("111111111111").Requests >= 20);
        var requests = await probe.StopAsync();

        Assert.All(requests, request => Assert.True(request.Failure is null, $"{request}"));
        Assert.Superset(
            new HashSet<ProbeKind> { ProbeKind.New, ProbeKind.Kept, ProbeKind.Upload, ProbeKind.Stream },
            requests.Select(request => request.Kind).ToHashSet());
        Assert.Equal(requests, await probe.StopAsync());
    }

    [Fact]
    public async Task A_web_socket_is_opened_and_closed_as_it_should_be()
    {
        using var client = new ProbeClient(ProbeKind.WebSocket, _site.Address, "/socket", TimeProvider.System);

        var (_, failure) = await client.AskAsync(default);

        Assert.Null(failure);
    }

    [Fact]
    public async Task What_is_not_asked_for_is_not_asked()
    {
        await using var probe = new TrafficProbe(_site.Address, App, TimeProvider.System);

        await Eventually.HoldsAsync(() => probe.Seen("111111111111").Requests >= 10);

        Assert.Subset(
            new HashSet<ProbeKind> { ProbeKind.New, ProbeKind.Kept, ProbeKind.Upload },
            (await probe.StopAsync()).Select(request => request.Kind).ToHashSet());
    }

    [Fact]
    public async Task An_answer_with_5xx_is_a_failure_of_the_version_that_gave_it()
    {
        _site.Status = 503;
        await using var probe = new TrafficProbe(_site.Address, App, TimeProvider.System);

        await Eventually.HoldsAsync(() => probe.Seen("111111111111").Requests >= 3);

        var failure = (await probe.StopAsync())[0];
        Assert.Equal(("111111111111", "503"), (failure.Version, failure.Failure));
        Assert.Equal(1, probe.Seen("111111111111").Rate);
        Assert.Equal(default(Tally), probe.Seen("222222222222"));
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_a_failure_of_nobody()
    {
        var nowhere = new RouteAddress(_site.Address.Url, new IPEndPoint(IPAddress.Parse("127.0.0.2"), 1));
        using var client = new ProbeClient(ProbeKind.New, nowhere, "/health", TimeProvider.System);

        var (version, failure) = await client.AskAsync(default);

        Assert.Null(version);
        Assert.Equal("Connection refused", failure);
    }
}
