using Shunt.Images.Engine;
using Tests;

namespace Shunt.Images.Tests.Engine;

/// <summary>Which engine it is, and whether it is there.</summary>
public sealed class DockerEngineTests
{
    [Fact]
    public async Task An_engine_that_answers_tells_its_version()
    {
        using var fake = new FakeEngine(_ => FakeEngine.Answer.Ok("""{"Version":"20.10.24"}"""));
        using var engine = DockerEngine.Open(_ => fake.Address.OriginalString);

        Assert.Equal("20.10.24", await engine.RequireAsync("something needs it", default));
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_named_with_what_needs_it()
    {
        using var folder = new TemporaryFolder();
        using var engine = DockerEngine.Open(_ => $"unix://{folder.At("none.sock")}");

        var refused = await Assert.ThrowsAsync<BadUsageException>(() => engine.RequireAsync("Environments.Image builds by Docker", default));

        Assert.Matches(@"^No Docker engine answers at 'unix:///.*/none\.sock' \([^()]+\), and Environments\.Image builds by Docker\. Nothing was touched\. Start it, or name another in DOCKER_HOST\.$", refused.Message);
        Assert.Equal(ExitCode.BadUsage, refused.ExitCode);
    }

    [Fact]
    public void Without_a_variable_it_is_this_machines()
    {
        using var engine = DockerEngine.Open(_ => null);

        Assert.Equal("unix:///var/run/docker.sock", engine.Address.OriginalString);
    }

    [Theory]
    [InlineData("ssh://ann@host")]
    [InlineData("docker")]
    public void An_address_that_cannot_be_opened_is_bad_usage(string address)
    {
        var refused = Assert.Throws<BadUsageException>(() => DockerEngine.Open(_ => address));

        Assert.Equal($"DOCKER_HOST: '{address}' is not an engine's address that can be opened. Give unix://<path> or tcp://<host>:<port>, or unset it for unix:///var/run/docker.sock.", refused.Message);
    }
}
