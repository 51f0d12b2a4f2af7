using System.Net;
using Shunt.Images.Registries;

namespace Shunt.Images.Tests.Registries;

public sealed class PushTests : IDisposable
{
    private const string Host = "127.0.0.1:5000";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_broken_piece_goes_on_at_the_byte_the_registry_has()
    {
        using var registry = new ScriptedRegistry();
        registry.Breaks.Enqueue(100);
        registry.Breaks.Enqueue(0);
        registry.Breaks.Enqueue(1);
        var size = await LargestAsync();

        var report = await PushAsync(registry);

        Assert.Equal(3, registry.Blobs.Count);
        Assert.Equal((3, 0), (report.Sent, report.Skipped));
        Assert.Equal(3, registry.Requests.Count(request => request.StartsWith("POST ", StringComparison.Ordinal)));
        Assert.Equal(size.Total + size.First - 100 + size.First - 100 + size.First - 101, report.Bytes);
    }

    [Fact]
    public async Task A_connection_that_always_breaks_ends_with_one_clear_line()
    {
        using var registry = new ScriptedRegistry();
        for (var i = 0; i < 20; i++)
            registry.Breaks.Enqueue(0);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PushAsync(registry));

        Assert.StartsWith($"Registry '{Host}' cannot be reached for pushing blob sha256:", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(": the connection broke (5 attempts). No traffic moved. Run the command again when it answers: what is there already is not sent again.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(15, registry.Breaks.Count);
    }

    [Fact]
    public async Task A_busy_registry_is_asked_again()
    {
        using var registry = new ScriptedRegistry();
        registry.Answers.Enqueue((HttpStatusCode.ServiceUnavailable, ""));
        registry.Answers.Enqueue((HttpStatusCode.TooManyRequests, ""));

        Assert.Equal(3, (await PushAsync(registry)).Sent);
    }

    [Theory]
    [InlineData("""{"errors":[{"code":"UNKNOWN","message":"unknown error","detail":{"DriverName":"filesystem","Enclosed":{"Op":"mkdir","Path":"/x","Err":28}}}]}""")]
    [InlineData("""{"errors":[{"code":"UNKNOWN","message":"write /x: no space left on device"}]}""")]
    public async Task A_full_disk_is_said_at_once(string body)
    {
        using var registry = new ScriptedRegistry();
        registry.Answers.Enqueue((HttpStatusCode.InternalServerError, body));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PushAsync(registry));

        Assert.StartsWith($"Registry '{Host}' refused looking up tag 'one' in 'shop/app': its disk is full (500). No traffic moved. Make room there and run the command again.", refused.Message, StringComparison.Ordinal);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task What_the_registry_says_is_passed_on()
    {
        using var registry = new ScriptedRegistry();
        registry.Answers.Enqueue((HttpStatusCode.BadRequest, """{"errors":[{"code":"TAG_INVALID","message":"not like this"}]}"""));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PushAsync(registry));

        Assert.Equal($"Registry '{Host}' refused looking up tag 'one' in 'shop/app': TAG_INVALID: not like this (400). No traffic moved. Look at its log and run the command again.", refused.Message);
    }

    [Fact]
    public async Task A_token_is_fetched_once_and_used_for_all()
    {
        using var registry = new ScriptedRegistry { Token = "t0k3n" };

        await PushAsync(registry, new("ann", "secret"));

        Assert.Equal("GET /token?account=x&service=the%20registry&scope=repository%3Ashop%2Fapp%3Apull%2Cpush", Assert.Single(registry.Requests, request => request.Contains("token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_that_does_not_help_is_a_refused_credential()
    {
        using var registry = new ScriptedRegistry { Token = "t0k3n" };

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PushAsync(registry, new("ann", "guess")));

        Assert.StartsWith($"Registry '{Host}' refused the credential of 'ann'.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guess", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_sent_to_a_token_service_in_the_clear()
    {
        using var registry = new ScriptedRegistry { Token = "t0k3n", Realm = new Uri("http://elsewhere.example/token") };
        using var images = new ImageRegistry(ImageReference.TryParse("registry.example/shop/app")!, new FixedCredentials(new("ann", "secret")), TimeProvider.System, registry);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => images.FindAsync("one", default));

        Assert.StartsWith("Registry 'registry.example' names no token service that can be asked safely", refused.Message, StringComparison.Ordinal);
        Assert.Single(registry.Requests);
    }

    [Theory]
    [InlineData("shop/app:latest")]
    [InlineData("127.0.0.1:5000/shop/app:latest")]
    [InlineData("127.0.0.1:5000/Shop")]
    [InlineData("")]
    public void A_repository_with_a_tag_or_none_at_all_is_refused(string repository)
    {
        var refused = Assert.Throws<BadUsageException>(() => new ImageRegistry(new RegistrySettings(repository), new FixedCredentials(), TimeProvider.System));

        Assert.StartsWith($"Environments.cs: 1 problem. Registry.Repository: '{repository}' is not <registry>/<repository>;", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alpine", "docker.io/library/alpine")]
    [InlineData("shop/app:1.0", "docker.io/shop/app:1.0")]
    [InlineData("ghcr.io/shop/app", "ghcr.io/shop/app")]
    [InlineData("localhost/app", "localhost/app")]
    [InlineData("localhost:5000/a/b/c:x", "localhost:5000/a/b/c:x")]
    [InlineData("a//b", null)]
    [InlineData("a/b:", null)]
    [InlineData("a@sha256:1", null)]
    [InlineData("-a", null)]
    public void A_reference_is_read_as_everywhere(string text, string? expected)
    {
        Assert.Equal(expected, ImageReference.TryParse(text)?.ToString());
    }

    private async Task<PushReport> PushAsync(ScriptedRegistry registry, RegistryCredential? credential = null)
    {
        var layout = Sample.Layout(_folder.At("images"));
        var digest = await layout.PackAsync(Sample.Request(Product()), default);
        using var images = new ImageRegistry(ImageReference.TryParse($"{Host}/shop/app")!, new FixedCredentials(credential), TimeProvider.System, registry);
        return await images.PushAsync(layout, digest, ["one"], default);
    }

    /// <summary>How long the blobs are together, and the one that is sent first.</summary>
    private async Task<(long Total, long First)> LargestAsync()
    {
        var layout = Sample.Layout(_folder.At("images"));
        var tree = await Images.Oci.ImageTree.ReadAsync(layout.Blobs, await layout.PackAsync(Sample.Request(Product()), default), default);
        return (tree.Blobs.Sum(blob => blob.Blob.Size), tree.Blobs[0].Blob.Size);
    }

    private string Product() => Directory.Exists(_folder.At("product")) ? _folder.At("product") : Sample.Product(_folder.At("product"));
}
