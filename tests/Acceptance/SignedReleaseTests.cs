using System.Security.Cryptography;
using System.Text.Json;
using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

/// <summary>A target that takes signed images only: nothing else gets there, and what serves goes on serving.</summary>
public sealed class SignedReleaseTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task An_unsigned_image_and_a_changed_one_are_refused_before_any_traffic_moves()
    {
        TakeStoredImages();
        Edits.StageAsksForSignatures.Apply(Clone.Folder);
        var key = NewKey();
        (await SigningAsync(key, "Cutover", Clone.Older)).WithExitCode(0);
        await Home.FindPortAsync();

        var unsigned = (await Home.BuildAsync("Cutover")).WithExitCode(4);

        Assert.Contains($"'app {Clone.Newer[..12]}' was not released to stage: its image is not signed (what comes here must be signed by 'keys/release.pub'). 'app {Clone.Older[..12]}' still serves all traffic on stage.", unsigned.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older);

        (await SigningAsync(key, "PushImage", Clone.Newer)).WithExitCode(0);
        await TamperAsync(Clone.Newer);
        var changed = (await Home.BuildAsync("Cutover")).WithExitCode(4);

        Assert.Contains($"'app {Clone.Newer[..12]}' was not released to stage: its stored image was changed: the layer is damaged", changed.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older);
    }

    private Task<Finished> SigningAsync(string key, string target, string version) =>
        Home.RunAsync("bash", "-c", $"SHUNT_SIGNING_KEY='{key}' ./build.sh {target} --version {version}");

    private string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(Path.Combine(Clone.Folder, "keys"));
        File.WriteAllText(Path.Combine(Clone.Folder, "keys", "release.pub"), key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(Path.Combine(Home.Folder, "release.key"), key.ExportPkcs8PrivateKeyPem());
        return Path.Combine(Home.Folder, "release.key");
    }

    private async Task TamperAsync(string version)
    {
        var manifest = await ReadAsync(Path.Combine(Home.Folder, "builds", "app", version, "manifest.json"));
        var index = await ReadAsync(Blob(manifest.GetProperty("digest").GetString()!));
        var image = await ReadAsync(Blob(index.GetProperty("manifests")[0].GetProperty("digest").GetString()!));
        await File.AppendAllTextAsync(Blob(image.GetProperty("layers").EnumerateArray().Last().GetProperty("digest").GetString()!), "x");
    }

    private string Blob(string digest) => Path.Combine(Home.Folder, "images", "blobs", "sha256", digest["sha256:".Length..]);

    private static async Task<JsonElement> ReadAsync(string path)
    {
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        return document.RootElement.Clone();
    }
}
