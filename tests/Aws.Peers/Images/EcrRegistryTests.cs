using System.Text.Json;
using Amazon.ECR;
using Shunt.Aws.Images;
using Shunt.Images;
using Shunt.Images.Registries;
using Shunt.Platforms;
using Shunt.Versions;
using Tests;

namespace Aws.Peers.Images;

/// <summary>A target's repository: the password and the scans are a stand-in's for ECR, the push goes to a registry that nobody here wrote and that asks for that password.</summary>
[Collection(nameof(Account))]
public sealed class EcrRegistryTests(Account account) : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    // AWS, with the password that moto_server gives for its account; bcrypt with the lowest cost there is.
    private const string Passwords = "AWS:$2y$04$Nkky1DyZm6bKYsVLCVhLFemDxOZndvz0zl7P3fGWZexltiDRV5RXG\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-ecr-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [PeerFact("moto_server", "docker-registry")]
    public async Task An_image_goes_where_the_password_of_ECR_is_asked_for()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "passwords"), Passwords);
        using var registry = await RealRegistry.StartAsync(Path.Combine(_folder, "registry"), Path.Combine(_folder, "passwords"));
        using var ecr = await OpenAsync($"{registry.Host}/shop-prod/app");
        var (layout, digest) = await PackAsync();
        using var images = new ImageRegistry(
            new RegistrySettings(await ecr.FindRepositoryAsync(default)) { HasFixedTags = true, TakesWholeBlobs = true }, new Credentials(ecr), TimeProvider.System);

        var first = await images.PushAsync(layout, digest, [Commit], default);
        var second = await images.PushAsync(layout, digest, [Commit], default);

        Assert.Equal(digest, await images.FindAsync(Commit, default));
        Assert.Equal((0, first.Sent), (second.Sent, second.Skipped));
        Assert.NotEqual(0, first.Sent);
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "passwords"))
            Assert.DoesNotContain("auth-token", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [PeerFact("moto_server")]
    public async Task What_a_scan_found_is_read_by_the_images_digest()
    {
        var digest = await PutAsync("scanned");
        using var ecr = await OpenAsync("123456789012.dkr.ecr.eu-west-1.amazonaws.com/scanned");
        await SetScanAsync("scanned", digest, "COMPLETE", """[{"name":"CVE-2026-1","severity":"CRITICAL","attributes":[{"key":"package_name","value":"zlib"},{"key":"package_version","value":"1.3"}]}]""");

        var scan = await ecr.ScanAsync([digest], default);

        Assert.Equal(RegistryScanState.Done, scan.State);
        Assert.Equal(["zlib: version 1.3 has a known vulnerability of critical severity (CVE-2026-1)"], scan.Findings.Select(finding => finding.ToString()));
    }

    [PeerFact("moto_server")]
    public async Task An_image_that_cannot_be_scanned_is_not_known_to_be_good()
    {
        var digest = await PutAsync("unsupported");
        using var ecr = await OpenAsync("123456789012.dkr.ecr.eu-west-1.amazonaws.com/unsupported");
        await SetScanAsync("unsupported", digest, "UNSUPPORTED_IMAGE", "[]");

        var scan = await ecr.ScanAsync([digest], default);

        Assert.Equal((RegistryScanState.NotScanned, $"ECR calls its scan of {digest} UNSUPPORTED_IMAGE (as said)"), (scan.State, scan.Detail));
    }

    [PeerFact("moto_server")]
    public async Task An_image_that_is_not_there_is_said_with_its_repository()
    {
        using var ecr = await OpenAsync("123456789012.dkr.ecr.eu-west-1.amazonaws.com/nowhere");

        var missing = await Assert.ThrowsAsync<EcrException>(() => ecr.ScanAsync(["sha256:" + new string('a', 64)], default));

        Assert.Contains("is not in 'nowhere'", missing.Message, StringComparison.Ordinal);
    }

    private async Task<EcrRegistry> OpenAsync(string repository)
    {
        var (images, _) = await account.ConnectAsync<AmazonECRClient, AmazonECRConfig>();
        return new EcrRegistry(images, "shop-prod-deploy", _ => Task.FromResult(repository), new RecordingNarrator(), TimeProvider.System);
    }

    private async Task<(OciLayout Layout, string Digest)> PackAsync()
    {
        var product = Directory.CreateDirectory(Path.Combine(_folder, "product")).FullName;
        await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), "the program");
        var layout = new OciLayout(Path.Combine(_folder, "images"), TimeProvider.System);
        var request = new ImageRequest { Component = "app", Version = new ReleaseVersion(Commit, DateTimeOffset.UnixEpoch), ProductFolder = product, EntryPoint = ["dotnet", "App.dll"] };
        return (layout, await layout.PackAsync(request, default));
    }

    // Neither a push nor a scan that ends is the stand-in's: an image is put, a scan begun, and what it found told.
    private async Task<string> PutAsync(string repository)
    {
        var moto = await account.MotoAsync();
        await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.CreateRepository", $$"""{"repositoryName":"{{repository}}"}""");
        var manifest = $$"""{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:{{repository}}","size":2},"layers":[]}""";
        var put = await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.PutImage", JsonSerializer.Serialize(new { repositoryName = repository, imageManifest = manifest, imageTag = Commit }));
        await moto.Calls.JsonAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.StartImageScan", $$$"""{"repositoryName":"{{{repository}}}","imageId":{"imageTag":"{{{Commit}}}"}}""");
        return JsonDocument.Parse(put).RootElement.GetProperty("image").GetProperty("imageId").GetProperty("imageDigest").GetString()!;
    }

    private async Task SetScanAsync(string repository, string digest, string status, string findings)
    {
        using var http = new HttpClient();
        var body = $$$"""{"region":"{{{MotoServer.Region}}}","results":[{"registryId":"123456789012","repositoryName":"{{{repository}}}","imageId":{"imageDigest":"{{{digest}}}"},"imageScanStatus":{"status":"{{{status}}}","description":"as said"},"imageScanFindings":{"findings":{{{findings}}},"findingSeverityCounts":{ } } }]}""";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri($"{(await account.MotoAsync()).Address}/moto-api/static/ecr/scan-finding-results"), content)).EnsureSuccessStatusCode();
    }

    private sealed class Credentials(IPlatformRegistry registry) : IRegistryCredentials
    {
        public async Task<RegistryCredential?> FindAsync(string host, CancellationToken cancellation)
        {
            var login = await registry.SignInAsync(cancellation);
            return new RegistryCredential(login.User, login.Password);
        }
    }
}
