using Shunt.Images.Registries;

namespace Shunt.Images.Tests.Registries;

public sealed class DockerCredentialsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _pathBefore = Environment.GetEnvironmentVariable("PATH")!;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _pathBefore);
        _folder.Dispose();
    }

    [Theory]
    [InlineData("""{}""", null)]
    [InlineData("""{"auths":{"registry.example":{"auth":"YW5uOnNlOmNyZXQ="}}}""", "ann se:cret")]
    [InlineData("""{"auths":{"https://registry.example/v1/":{"auth":"YW5uOnNlOmNyZXQ="}}}""", "ann se:cret")]
    [InlineData("""{"auths":{"registry.example":{"auth":"","identitytoken":"t0k3n"}}}""", " t0k3n")]
    [InlineData("""{"auths":{"other.example":{"auth":"YW5uOnNlY3JldA=="}}}""", null)]
    [InlineData("""{"auths":{"registry.example":{}},"currentContext":"x"}""", null)]
    public async Task What_docker_login_left_is_found(string config, string? expected)
    {
        Assert.Equal(expected, await FindAsync(config));
    }

    [Fact]
    public async Task Docker_hub_has_a_name_of_its_own()
    {
        var config = """{"auths":{"https://index.docker.io/v1/":{"auth":"YW5uOnNlOmNyZXQ="}}}""";

        Assert.Equal("ann se:cret", await FindAsync(config, "docker.io"));
    }

    [Theory]
    [InlineData("""{"credHelpers":{"registry.example":"test"}}""")]
    [InlineData("""{"credsStore":"test"}""")]
    public async Task A_helper_is_asked(string config)
    {
        Helper("""read server; printf '{"ServerURL":"%s","Username":"ann","Secret":"from %s"}' "$server" "$server" """);

        Assert.Equal("ann from registry.example", await FindAsync(config));
    }

    [Fact]
    public async Task A_helper_can_answer_a_token()
    {
        Helper("""cat >/dev/null; echo '{"Username":"<token>","Secret":"t0k3n"}'""");

        Assert.Equal(" t0k3n", await FindAsync("""{"credsStore":"test"}"""));
    }

    [Fact]
    public async Task A_helper_that_has_none_leaves_what_the_file_says()
    {
        Helper("cat >/dev/null; echo credentials not found in native keychain; exit 1");

        Assert.Equal("ann se:cret", await FindAsync("""{"credsStore":"test","auths":{"registry.example":{"auth":"YW5uOnNlOmNyZXQ="}}}"""));
    }

    [Theory]
    [InlineData("cat >/dev/null; exit 3", "it ended with exit code 3")]
    [InlineData("cat >/dev/null; echo hello", "what it answered is not JSON")]
    public async Task A_helper_that_fails_is_named(string script, string reason)
    {
        Helper(script);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => FindAsync("""{"credsStore":"test"}"""));

        Assert.Equal(
            $"Credential helper 'docker-credential-test' gave no credential for 'registry.example': {reason}. Nothing was pushed or pulled and no traffic moved. Mend it, or take it out of Docker's config.json.",
            refused.Message);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("../evil")]
    public async Task A_helper_that_is_not_there_is_named(string name)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => FindAsync($$"""{"credsStore":"{{name}}"}"""));

        Assert.StartsWith($"Credential helper 'docker-credential-{name}' gave no credential for 'registry.example': ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"auths":{"registry.example":{"auth":"not base64"}}}""")]
    [InlineData("""{"auths":{"registry.example":{"auth":"YW5u"}}}""")]
    public async Task A_file_that_cannot_be_read_is_named(string config)
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => FindAsync(config));

        Assert.StartsWith($"Docker's '{_folder.At("config.json")}' cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Run 'docker login registry.example' again.", refused.Message, StringComparison.Ordinal);
    }

    private async Task<string?> FindAsync(string config, string registry = "registry.example")
    {
        await File.WriteAllTextAsync(_folder.At("config.json"), config);
        var found = await new DockerCredentials(_folder.Root).FindAsync(registry, default);
        return found is null ? null : $"{found.User} {found.Secret}";
    }

    private void Helper(string script)
    {
        var path = _folder.At("docker-credential-test");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        Sample.SetMode(path, "rwxr-xr-x");
        Environment.SetEnvironmentVariable("PATH", $"{_folder.Root}:{_pathBefore}");
    }
}
