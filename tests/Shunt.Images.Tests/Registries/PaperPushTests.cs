using System.Diagnostics;
using System.Text.Json;
using Shunt.Images.Papers;
using Shunt.Images.Registries;
using Shunt.Images.Tests.Papers;
using Tests;

namespace Shunt.Images.Tests.Registries;

/// <summary>Papers go where their image goes, into a registry that lists them itself and into one that does not.</summary>
public sealed class PaperPushTests : IClassFixture<SharedRegistry>, IDisposable
{
    private const string Registry = "docker-registry";

    private readonly TemporaryFolder _folder = new();
    private readonly PaperSample _sample;
    private readonly SharedRegistry _shared;
    private readonly string _repository;

    public PaperPushTests(SharedRegistry shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        _sample = new PaperSample(_folder);
        (_shared, _repository) = (shared, shared.NewRepository());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_registry_that_lists_papers_itself_is_given_no_list()
    {
        var digest = await SignedAsync();
        using var registry = new ScriptedRegistry { ListsReferrers = true };
        using var images = new ImageRegistry(ImageReference.TryParse("127.0.0.1:5000/shop/app")!, new FixedCredentials(), TimeProvider.System, registry);

        await images.PushAsync(_sample.Layout, digest, [], default);

        var papers = (await _sample.Layout.PapersOfAsync(digest, default)).Select(paper => $"PUT /v2/shop/app/manifests/{paper}");
        Assert.Equal(papers.Append($"PUT /v2/shop/app/manifests/{Tag(digest)}.sig").Order(StringComparer.Ordinal), Puts(registry, after: $"PUT /v2/shop/app/manifests/{digest}").Order(StringComparer.Ordinal));
    }

    [PeerFact(Registry)]
    public async Task A_registry_that_lists_none_gets_a_list_under_the_images_tag()
    {
        var digest = await SignedAsync();
        var registry = await _shared.UseAsync();
        using var images = Open(registry.Host);

        var first = await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);
        var second = await images.PushAsync(_sample.Layout, digest, [Sample.Commit], default);

        Assert.Equal(
            [PaperTypes.Sbom, PaperTypes.Signature, PaperTypes.Provenance],
            (await ListAsync(registry.Host, digest)).Select(paper => paper.GetProperty("artifactType").GetString()));
        Assert.Equal(await _sample.Layout.PapersOfAsync(digest, default), (await ListAsync(registry.Host, digest)).Select(paper => paper.GetProperty("digest").GetString()!));
        Assert.Equal((7, 0), (first.Sent, second.Sent));
    }

    [PeerFact(Registry)]
    public async Task What_others_listed_stays_and_what_is_signed_later_is_added()
    {
        var digest = await _sample.PackAsync();
        var registry = await _shared.UseAsync();
        using var images = Open(registry.Host);
        await images.PushAsync(_sample.Layout, digest, [], default);
        var before = await ListAsync(registry.Host, digest);

        await SignAsync(digest);
        await images.PushAsync(_sample.Layout, digest, [], default);

        var after = await ListAsync(registry.Host, digest);
        Assert.Equal(before.Select(Raw), after.Take(2).Select(Raw));
        Assert.Equal(3, after.Count);
    }

    [PeerFact(Registry, "skopeo")]
    public async Task The_signature_is_found_where_cosign_looks_for_it()
    {
        var digest = await SignedAsync();
        var registry = await _shared.UseAsync();
        using var images = Open(registry.Host);
        await images.PushAsync(_sample.Layout, digest, [], default);

        var start = new ProcessStartInfo("skopeo", ["inspect", "--raw", "--tls-verify=false", $"docker://{registry.Host}/{_repository}:{Tag(digest)}.sig"]) { RedirectStandardOutput = true };
        using var skopeo = Process.Start(start)!;
        using var manifest = JsonDocument.Parse(await skopeo.StandardOutput.ReadToEndAsync());
        await skopeo.WaitForExitAsync();

        var layer = manifest.RootElement.GetProperty("layers")[0];
        Assert.Equal("application/vnd.dev.cosign.simplesigning.v1+json", layer.GetProperty("mediaType").GetString());
        Assert.NotEmpty(layer.GetProperty("annotations").GetProperty("dev.cosignproject.cosign/signature").GetBytesFromBase64());
    }

    [Fact]
    public async Task Something_else_under_the_lists_tag_is_refused_and_named()
    {
        var digest = await _sample.PackAsync();
        using var registry = new ScriptedRegistry { List = "no list" };
        using var images = new ImageRegistry(ImageReference.TryParse("127.0.0.1:5000/shop/app")!, new FixedCredentials(), TimeProvider.System, registry);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => images.PushAsync(_sample.Layout, digest, [], default));

        Assert.Equal($"Registry '127.0.0.1:5000' has something under the tag '{Tag(digest)}' that is no list of papers. No traffic moved. Remove that tag and run the command again.", refused.Message);
    }

    private static string Tag(string digest) => digest.Replace(':', '-');

    private static string Raw(JsonElement element) => element.GetRawText();

    private static List<string> Puts(ScriptedRegistry registry, string after) =>
        [.. registry.Requests.SkipWhile(request => request != after).Skip(1).Where(request => request.Contains("/manifests/", StringComparison.Ordinal))];

    private ImageRegistry Open(string host) => new(new RegistrySettings($"{host}/{_repository}"), new FixedCredentials(), TimeProvider.System);

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string host, string digest)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{host}/v2/{_repository}/manifests/{Tag(digest)}");
        request.Headers.Accept.ParseAdd("application/vnd.oci.image.index.v1+json");
        using var answer = await client.SendAsync(request);
        using var list = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        return [.. list.RootElement.GetProperty("manifests").EnumerateArray().Select(paper => paper.Clone())];
    }

    private async Task<string> SignedAsync()
    {
        var digest = await _sample.PackAsync();
        await SignAsync(digest);
        return digest;
    }

    private async Task SignAsync(string digest)
    {
        using var key = SigningKey.Read(_sample.NewKey("release").Private);
        Assert.True(await _sample.SignAsync(digest, key));
    }
}
