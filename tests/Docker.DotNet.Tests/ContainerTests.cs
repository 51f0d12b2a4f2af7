using System.Text;
using Docker.DotNet.Models;
using Tests;
using static Docker.DotNet.Tests.ImageTests;
using static Tests.FakeEngine.Answer;

namespace Docker.DotNet.Tests;

/// <summary>Containers, against an engine that answers as it is told.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task A_container_is_made_with_what_was_set_and_nothing_else()
    {
        using var engine = new FakeEngine(_ => new FakeEngine.Answer(201, Encoding.UTF8.GetBytes("""{"Id":"c1","Warnings":[]}""")));
        using var client = Client(engine);

        var made = await client.Containers.CreateContainerAsync(new CreateContainerParameters
        {
            Name = "app",
            Image = "sha256:1",
            Env = ["PORT=1"],
            Labels = new Dictionary<string, string> { ["k"] = "v" },
            HostConfig = new HostConfig { Binds = ["/here:/there"], NetworkMode = "host", LogConfig = new LogConfig { Type = "json-file", Config = new Dictionary<string, string> { ["max-size"] = "1m" } } },
        });

        var request = engine.Requests.Single();
        Assert.Equal("c1", made.ID);
        Assert.Equal("POST /containers/create?name=app", $"{request}");
        Assert.Equal(
            """{"Env":["PORT=1"],"Image":"sha256:1","Labels":{"k":"v"},"HostConfig":{"Binds":["/here:/there"],"LogConfig":{"Type":"json-file","Config":{"max-size":"1m"}},"NetworkMode":"host","AutoRemove":false}}""",
            Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public async Task A_container_goes_through_its_life()
    {
        using var engine = new FakeEngine(request => request.Path switch
        {
            "/containers/c1/wait" => Ok("""{"StatusCode":137,"Error":null}"""),
            "/containers/c1/json" => Ok("""{"Id":"c1","Name":"/app","State":{"Status":"running","Running":true,"Pid":42,"ExitCode":0}}"""),
            var path when path.StartsWith("/containers/json", StringComparison.Ordinal) => Ok("""[{"Id":"c1","Names":["/app"],"Labels":{"k":"v"},"State":"running","Created":1700000000,"Ports":[]}]"""),
            _ => new FakeEngine.Answer(204, []),
        });
        using var client = Client(engine);

        var started = await client.Containers.StartContainerAsync("c1", null);
        var listed = await client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { ["k"] = true } } });
        var inspected = await client.Containers.InspectContainerAsync("c1");
        await client.Containers.KillContainerAsync("c1", new ContainerKillParameters { Signal = "SIGTERM" });
        var stopped = await client.Containers.StopContainerAsync("c1", new ContainerStopParameters { WaitBeforeKillSeconds = 7 });
        var ended = await client.Containers.WaitContainerAsync("c1");
        await client.Containers.RemoveContainerAsync("c1", new ContainerRemoveParameters { Force = true });

        Assert.True(started && stopped);
        Assert.Equal(("c1", "/app", "v", "running"), (listed.Single().ID, listed.Single().Names!.Single(), listed.Single().Labels!["k"], listed.Single().State));
        Assert.Equal((true, 42), (inspected.State!.Running, inspected.State.Pid));
        Assert.Equal(137, ended.StatusCode);
        Assert.Equal(
            [
                "POST /containers/c1/start",
                "GET /containers/json?all=1&filters={\"label\":{\"k\":true}}",
                "GET /containers/c1/json",
                "POST /containers/c1/kill?signal=SIGTERM",
                "POST /containers/c1/stop?t=7",
                "POST /containers/c1/wait",
                "DELETE /containers/c1?force=1",
            ],
            engine.Requests.Select(request => $"{request}"));
    }

    [Fact]
    public async Task Starting_or_stopping_again_changes_nothing_and_says_so()
    {
        using var engine = new FakeEngine(_ => new FakeEngine.Answer(304, []));
        using var client = Client(engine);

        Assert.False(await client.Containers.StartContainerAsync("c1", new ContainerStartParameters()));
        Assert.False(await client.Containers.StopContainerAsync("c1", new ContainerStopParameters()));
    }

    [Fact]
    public async Task What_asks_for_a_container_that_is_not_there_says_so()
    {
        using var engine = new FakeEngine(_ => Refusal(404, "No such container: gone"));
        using var client = Client(engine);
        Func<Task>[] asked =
        [
            () => client.Containers.InspectContainerAsync("gone"),
            () => client.Containers.StartContainerAsync("gone", null),
            () => client.Containers.StopContainerAsync("gone", new ContainerStopParameters()),
            () => client.Containers.KillContainerAsync("gone", new ContainerKillParameters()),
            () => client.Containers.WaitContainerAsync("gone"),
            () => client.Containers.GetContainerLogsAsync("gone", false, new ContainerLogsParameters()),
            () => client.Containers.RemoveContainerAsync("gone", new ContainerRemoveParameters()),
        ];

        foreach (var ask in asked)
            Assert.Equal("{\"message\":\"No such container: gone\"}", (await Assert.ThrowsAsync<DockerContainerNotFoundException>(ask)).ResponseBody);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_refusal_of_its_own_status()
    {
        using var engine = new FakeEngine(_ => Refusal(409, "in use"));
        using var client = Client(engine);

        var refused = await Assert.ThrowsAsync<DockerApiException>(() => client.Containers.CreateContainerAsync(new CreateContainerParameters { Name = "app" }));

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task What_a_container_writes_is_parted_into_its_two_outputs()
    {
        using var engine = new FakeEngine(_ => new FakeEngine.Answer(200, [.. Piece(1, "one\n"), .. Piece(2, "ill\n"), .. Piece(1, "two\n")]));
        using var client = Client(engine);
        using var output = new MemoryStream();
        using var error = new MemoryStream();

        using var logs = await client.Containers.GetContainerLogsAsync("c1", false, new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Follow = true, Since = "1700000000.5", Timestamps = true });
        await logs.CopyOutputToAsync(Stream.Null, output, error, default);

        Assert.Equal(("one\ntwo\n", "ill\n"), (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray())));
        Assert.Equal("GET /containers/c1/logs?stdout=1&stderr=1&since=1700000000.5&timestamps=1&follow=1", $"{engine.Requests.Single()}");
    }

    [Fact]
    public async Task A_log_that_breaks_off_within_a_piece_is_no_end()
    {
        using var stream = new MemoryStream([.. Piece(1, "whole"), .. Piece(1, "torn")[..^1]]);
        using var logs = new MultiplexedStream(stream, multiplexed: true);

        await Assert.ThrowsAsync<EndOfStreamException>(() => logs.CopyOutputToAsync(Stream.Null, Stream.Null, Stream.Null, default));
    }

    [Fact]
    public async Task A_container_with_a_terminal_has_one_output()
    {
        using var stream = new MemoryStream("plain"u8.ToArray());
        using var logs = new MultiplexedStream(stream, multiplexed: false);
        using var output = new MemoryStream();

        await logs.CopyOutputToAsync(Stream.Null, output, Stream.Null, default);

        Assert.Equal("plain", Encoding.UTF8.GetString(output.ToArray()));
    }

    private static byte[] Piece(byte output, string text) => [output, 0, 0, 0, 0, 0, 0, (byte)text.Length, .. Encoding.UTF8.GetBytes(text)];
}
