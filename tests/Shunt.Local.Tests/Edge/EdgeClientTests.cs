using System.Net;
using System.Net.Sockets;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Local.Tests.Edge;

/// <summary>The client and the starter where no edge runs.</summary>
public sealed class EdgeClientTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("shunt-client-").FullName;
    private readonly InstanceId _id = new("stage", "app", "aaaaaaaaaaaa");
    private readonly EdgeClient _client;

    public EdgeClientTests() => _client = new EdgeClient(_home, TimeProvider.System);

    [Fact]
    public async Task Questions_have_an_answer_without_an_edge()
    {
        var none = CancellationToken.None;

        Assert.Null(await _client.StatusAsync(none));
        Assert.Equal(HealthState.Lost, (await _client.ProbeAsync(_id, none)).State);
        Assert.Equal(0, await _client.DrainAsync(_id, TimeSpan.FromSeconds(1), none));
    }

    [Fact]
    public async Task Ending_what_has_no_edge_is_fine()
    {
        await _client.TerminateAsync(_id, 1, CancellationToken.None);
        await _client.RemoveTargetAsync("stage", 1, CancellationToken.None);

        Assert.Null(await _client.StatusAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Changes_say_that_no_edge_runs()
    {
        var none = CancellationToken.None;

        var exception = await Assert.ThrowsAsync<EdgeGoneException>(() => _client.RouteAsync("stage", "app", [new Weight(_id, 100)], 1, none));
        await Assert.ThrowsAsync<EdgeGoneException>(() => _client.RetainAsync(_id, null, 1, none));

        Assert.Equal($"No edge runs for '{_home}'.", exception.Message);
    }

    [Fact]
    public async Task Port_of_another_program_is_refused_by_name_before_anything_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var starter = new EdgeStarter(_client, _home, port, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<BadUsageException>(() => starter.CheckPortAsync(CancellationToken.None));

        Assert.StartsWith($"Port {port} on 127.0.0.1 is taken by pid {Environment.ProcessId}, ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public async Task Any_free_port_needs_no_check()
    {
        await new EdgeStarter(_client, _home, 0, TimeProvider.System).CheckPortAsync(CancellationToken.None);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_home));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"epochs":{"stage":3},"instances":[]}""")]
    public async Task Resume_starts_nothing_when_there_is_nothing_to_run(string? state)
    {
        Directory.CreateDirectory(Path.Combine(_home, "edge"));
        if (state is not null)
            await File.WriteAllTextAsync(Path.Combine(_home, "edge", "state.json"), state);

        Assert.Null(await new EdgeStarter(_client, _home, 0, TimeProvider.System).ResumeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Start_names_the_file_that_is_missing_when_the_edge_is_not_beside_us()
    {
        var starter = new EdgeStarter(_client, _home, 0, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<EdgeGoneException>(() => starter.EnsureRunningAsync(CancellationToken.None));

        Assert.Contains("Shunt.Edge.deps.json' is not there", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
