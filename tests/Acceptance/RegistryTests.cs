using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acceptance.Commits;
using Acceptance.Running;
using Tests;

namespace Acceptance;

/// <summary>Images on their way to a registry that nobody here wrote, by the command line.</summary>
public sealed class RegistryTests(Clone clone) : Scenario(clone)
{
    private const string Index = "application/vnd.oci.image.index.v1+json";

    // Less than a layer has, and more than the requests before it.
    private const int MiddleOfALayer = 8_000;

    [PeerFact("docker-registry", asRoot: true)]
    public async Task A_registry_gets_an_image_once_and_whatever_goes_wrong_there_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        using var disk = await SmallDisk.MountAsync(Path.Combine(folder.Path, "disk"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "passwords"), RealRegistry.Passwords);
        using var open = await RealRegistry.StartAsync(Path.Combine(folder.Path, "open"));
        using var small = await RealRegistry.StartAsync(Path.Combine(folder.Path, "small"), Path.Combine(folder.Path, "passwords"), Path.Combine(folder.Path, "disk"));
        TakeStoredImages();
        foreach (var edit in Edits.RegistryAndBaseByVariable)
            edit.Apply(Clone.Folder);

        await AConnectionThatBreaksIsTakenUpAndNothingIsSentTwiceAsync(open);
        await TheTargetsTagNamesWhatServesThereAsync(open);
        await ACommitsTagKeepsItsImageAsync(open);
        await AWrongCredentialIsRefusedAsync(small, folder.Path);
        await AFullDiskIsSaidAsync(small, disk, folder.Path);
        await ABaseThatIsNotThereIsFoundBeforeAnythingIsBuiltAsync(open);
    }

    private async Task AConnectionThatBreaksIsTakenUpAndNothingIsSentTwiceAsync(RealRegistry registry)
    {
        using var proxy = new RegistryProxy(registry.Port, MiddleOfALayer, breaks: 1);

        var first = (await PushAsync(proxy.Host, Clone.Newer)).WithExitCode(0);
        var second = (await PushAsync(registry.Host, Clone.Newer)).WithExitCode(0);

        Assert.Equal(1, proxy.Breaks);
        Assert.Matches($@"Pushed to {Regex.Escape(proxy.Host)}/shop/app as {Clone.Newer}: [1-9]\d* blobs sent \(", first.Narration);
        Assert.Matches($@"Pushed to {Regex.Escape(registry.Host)}/shop/app as {Clone.Newer}: 0 blobs sent \(0 bytes\), [1-9]\d* were there, 0 mounted\.", second.Narration);
    }

    private async Task TheTargetsTagNamesWhatServesThereAsync(RealRegistry registry)
    {
        (await Home.RunAsync("env", $"REGISTRY={registry.Host}/shop/app", "./build.sh", "Cutover", "--target", "dev", "--version", Clone.Newer, "--skip_slow_scans")).WithExitCode(0);

        using var client = new HttpClient();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(Index));
        using var tagged = await client.GetAsync(new Uri($"http://{registry.Host}/v2/shop/app/manifests/dev"));
        Assert.Equal(await DigestAsync(Clone.Newer), tagged.Headers.GetValues("Docker-Content-Digest").Single());
    }

    private async Task ACommitsTagKeepsItsImageAsync(RealRegistry registry)
    {
        await CopyTagAsync(registry, Clone.Newer, Clone.Older);

        var refused = (await PushAsync(registry.Host, Clone.Older)).WithExitCode(1);

        IsSaidOnce(
            $"Tag '{Clone.Older}' of '{registry.Host}/shop/app' was not given to {await DigestAsync(Clone.Older)}: it names {await DigestAsync(Clone.Newer)}, and a commit's tag never moves. "
            + "Nothing was pushed and no traffic moved. Run './build.sh Replica' to see what differs.",
            refused);
    }

    private async Task AWrongCredentialIsRefusedAsync(RealRegistry registry, string folder)
    {
        var refused = (await PushAsync(registry.Host, Clone.Newer, await LogInAsync(registry, folder, "guess"))).WithExitCode(1);

        IsSaidOnce(
            $"Registry '{registry.Host}' refused the credential of 'ann'. Nothing was pushed or pulled and no traffic moved. Run 'docker login {registry.Host}' again, or ask for the right to push there.",
            refused);
        Assert.DoesNotContain("guess", refused.Narration, StringComparison.Ordinal);
    }

    private async Task AFullDiskIsSaidAsync(RealRegistry registry, SmallDisk disk, string folder)
    {
        await disk.FillAsync();

        var refused = (await PushAsync(registry.Host, Clone.Newer, await LogInAsync(registry, folder, "secret"))).WithExitCode(1);

        IsSaidOnce("in 'shop/app': its disk is full (500). No traffic moved. Make room there and run the command again.", refused);
    }

    private async Task ABaseThatIsNotThereIsFoundBeforeAnythingIsBuiltAsync(RealRegistry registry)
    {
        var digest = "sha256:" + new string('0', 64);
        Directory.Delete(Path.Combine(Home.Folder, "builds", "app", Clone.Newer), recursive: true);

        var refused = (await PushAsync(registry.Host, Clone.Newer, $"BASE={registry.Host}/bases/none@{digest}")).WithExitCode(1);

        IsSaidOnce($"Registry '{registry.Host}' has no image {digest} in 'bases/none'. No traffic moved. Check the digest, or push the image.", refused);
    }

    private static void IsSaidOnce(string message, Finished refused) =>
        Assert.Single(refused.NarrationLines, line => line.EndsWith(message, StringComparison.Ordinal));

    private Task<Finished> PushAsync(string registry, string version, string variable = "OTHER=") =>
        Home.RunAsync("env", $"REGISTRY={registry}/shop/app", variable, "./build.sh", "PushImage", "--version", version);

    private static async Task<string> LogInAsync(RealRegistry registry, string folder, string password)
    {
        var credential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{password}"));
        await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), $$"""{"auths":{"{{registry.Host}}":{"auth":"{{credential}}"} } }""");
        return $"DOCKER_CONFIG={folder}";
    }

    private async Task<string> DigestAsync(string version)
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Home.Folder, "builds", "app", version, "manifest.json")));
        return manifest.RootElement.GetProperty("digest").GetString()!;
    }

    private static async Task CopyTagAsync(RealRegistry registry, string from, string to)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://{registry.Host}/v2/shop/app/manifests/") };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(Index));
        using var image = new ByteArrayContent(await client.GetByteArrayAsync(new Uri(from, UriKind.Relative)));
        image.Headers.ContentType = new MediaTypeHeaderValue(Index);
        using var given = await client.PutAsync(new Uri(to, UriKind.Relative), image);
        given.EnsureSuccessStatusCode();
    }
}
