using Tests;
using static Docker.DotNet.Tests.ImageTests;
using static Tests.FakeEngine.Answer;

namespace Docker.DotNet.Tests;

/// <summary>The client itself.</summary>
public sealed class ClientTests
{
    [Fact]
    public async Task An_engine_says_that_it_answers_and_what_it_is()
    {
        using var engine = new FakeEngine(request => Ok(request.Path == "/_ping" ? "OK" : """{"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12","Os":"linux","Arch":"amd64"}"""));
        using var client = Client(engine);

        await client.System.PingAsync();
        var version = await client.System.GetVersionAsync();

        Assert.Equal(("20.10.24", "1.41", "1.12", "linux", "amd64"), (version.Version, version.APIVersion, version.MinAPIVersion, version.Os, version.Arch));
        Assert.Equal(("Docker.DotNet", "engine.sock"), (engine.Requests[0].Headers["User-Agent"], engine.Requests[0].Headers["Host"]));
    }

    [Fact]
    public async Task A_version_of_the_API_stands_before_every_path_and_headers_go_along()
    {
        using var engine = new FakeEngine(_ => Ok("OK"));
        using var configuration = new DockerClientConfiguration(engine.Address, defaultHttpRequestHeaders: new Dictionary<string, string> { ["X-Own"] = "own" });
        using var client = configuration.CreateClient(new Version(1, 41));

        await client.System.PingAsync();

        Assert.Equal("GET /v1.41/_ping", $"{engine.Requests.Single()}");
        Assert.Equal("own", engine.Requests.Single().Headers["X-Own"]);
    }

    [Fact]
    public async Task Where_no_engine_listens_the_connection_is_refused()
    {
        using var configuration = new DockerClientConfiguration(new Uri($"unix:{Path.Join(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock")}"));
        using var client = configuration.CreateClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.System.PingAsync());
    }

    [Fact]
    public void Without_more_said_it_is_the_engine_of_this_machine_within_its_limits()
    {
        using var configuration = new DockerClientConfiguration();

        Assert.Equal(OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine" : "unix:/var/run/docker.sock", configuration.EndpointBaseUri.OriginalString);
        Assert.Equal((TimeSpan.FromSeconds(100), TimeSpan.FromMilliseconds(100)), (configuration.DefaultTimeout, configuration.NamedPipeConnectTimeout));
        Assert.IsType<AnonymousCredentials>(configuration.Credentials);
        Assert.Empty(configuration.DefaultHttpRequestHeaders);
    }

    [Fact]
    public void An_address_that_cannot_be_opened_is_refused_at_once()
    {
        using var configuration = new DockerClientConfiguration(new Uri("ssh://host"));

        Assert.Throws<NotSupportedException>(() => configuration.CreateClient());
        Assert.Throws<ArgumentException>(() => new DockerClientConfiguration(new Uri("unix:/x"), defaultTimeout: TimeSpan.FromMilliseconds(-2)));
    }
}
