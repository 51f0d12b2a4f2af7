using System.Diagnostics;
using Shunt.Images.Registries;
using Tests;

namespace Shunt.Images.Tests.Registries;

/// <summary>Against a registry that nobody here wrote.</summary>
public sealed class RealRegistryTests(SharedRegistry shared) : IClassFixture<SharedRegistry>, IDisposable
{
    private const string Registry = "docker-registry";

    private readonly TemporaryFolder _folder = new();
    private readonly string _repository = shared.NewRepository();

    public void Dispose() => _folder.Dispose();

    [PeerFact(Registry)]
    public async Task A_second_push_sends_no_blob()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var (layout, digest) = await PackAsync();

        var first = await images.PushAsync(layout, digest, [Sample.Commit, "1.2.3"], default);
        var second = await images.PushAsync(layout, digest, [Sample.Commit, "1.2.3"], default);

        Assert.Equal((3, 0), (first.Sent, first.Skipped));
        Assert.Equal(new PushReport(0, 3, 0, 0), second);
        Assert.Equal(digest, await images.FindAsync(Sample.Commit, default));
        Assert.Equal(digest, await images.FindAsync("1.2.3", default));
        Assert.Null(await images.FindAsync("latest", default));
    }

    [PeerFact(Registry, "skopeo")]
    public async Task What_was_pushed_is_pulled_by_skopeo_for_every_platform()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var (layout, digest) = await PackAsync();
        await images.PushAsync(layout, digest, [Sample.Commit], default);

        using var skopeo = Process.Start("skopeo", ["copy", "--quiet", "--all", "--src-tls-verify=false", $"docker://{registry.Host}/{_repository}@{digest}", $"oci:{_folder.At("copy")}:app"]);
        await skopeo.WaitForExitAsync();

        Assert.Equal(0, skopeo.ExitCode);
        Assert.True(await Sample.Layout(_folder.At("copy")).HasAsync(digest, default));
    }

    [PeerFact(Registry)]
    public async Task What_was_pushed_is_pulled_into_another_layout()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var (layout, digest) = await PackAsync();
        await images.PushAsync(layout, digest, [], default);
        var copy = Sample.Layout(_folder.At("copy"));

        await images.PullAsync(digest, copy, platforms: null, default);

        Assert.True(await copy.HasAsync(digest, default));
    }

    [PeerFact(Registry)]
    public async Task A_connection_that_breaks_in_the_middle_of_an_upload_is_taken_up_again()
    {
        const int Breaks = 3;
        const int Pieces = 5;
        const int Length = 64 * 1024;
        var registry = await shared.UseAsync();
        using var proxy = new RegistryProxy(registry.Port, breakAfter: Length * 3 / 2, Breaks);
        using var images = Open(proxy.Host, pieceLength: Length);
        var (layout, digest) = await PackAsync(noise: Pieces * Length);

        var report = await images.PushAsync(layout, digest, [Sample.Commit], default);

        Assert.Equal(Breaks, proxy.Breaks);
        using var direct = Open(registry.Host);
        var copy = Sample.Layout(_folder.At("copy"));
        await direct.PullAsync(digest, copy, platforms: null, default);
        Assert.True(await copy.HasAsync(digest, default));

        // This registry cannot go on in the middle of a piece: at worst each break costs what was sent before it.
        Assert.InRange(report.Bytes, (long)Pieces * Length, (Pieces + (2 * Breaks) + 1L) * Length);
    }

    [PeerFact(Registry)]
    public async Task A_base_in_the_same_registry_is_mounted_and_not_sent()
    {
        var registry = await shared.UseAsync();
        var (below, baseDigest) = await PackAsync();
        using (var bases = Open(registry.Host, "bases/runtime"))
            await bases.PushAsync(below, baseDigest, [], default);
        var layout = new OciLayout(_folder.At("images"), TimeProvider.System, new ImageSettings { Base = $"{registry.Host}/bases/runtime@{baseDigest}" });
        await File.WriteAllTextAsync(_folder.At("product", "App.dll"), "on top of it");
        var digest = await layout.PackAsync(Sample.Request(_folder.At("product")), default);
        using var images = Open(registry.Host);

        var report = await images.PushAsync(layout, digest, [], default);

        Assert.Equal((3, 1), (report.Sent, report.Mounted));
    }

    [PeerFact(Registry)]
    public async Task A_commits_tag_never_moves_and_the_clash_shows_both_digests()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var (layout, first) = await PackAsync();
        await images.PushAsync(layout, first, [Sample.Commit], default);
        await File.WriteAllTextAsync(_folder.At("product", "App.dll"), "other bytes");
        var second = await layout.PackAsync(Sample.Request(_folder.At("product")), default);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => images.PushAsync(layout, second, [Sample.Commit], default));

        Assert.Equal(
            $"Tag '{Sample.Commit}' of '{registry.Host}/{_repository}' was not given to {second}: it names {first}, and a commit's tag never moves. "
            + "Nothing was pushed and no traffic moved. Run './build.sh Replica' to see what differs.",
            refused.Message);
        Assert.Equal(first, await images.FindAsync(Sample.Commit, default));
    }

    [PeerFact(Registry)]
    public async Task A_targets_tag_moves()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var (layout, first) = await PackAsync();
        await images.PushAsync(layout, first, [], default);
        await File.WriteAllTextAsync(_folder.At("product", "App.dll"), "the next one");
        var second = await layout.PackAsync(Sample.Request(_folder.At("product"), new('e', 40)), default);
        await images.PushAsync(layout, second, [], default);

        await images.MoveTagAsync("stage", first, default);
        await images.MoveTagAsync("stage", second, default);

        Assert.Equal(second, await images.FindAsync("stage", default));
        await Assert.ThrowsAsync<ArgumentException>(() => images.MoveTagAsync("latest", second, default));
    }

    [PeerFact(Registry)]
    public async Task Wrong_credentials_are_one_clear_line()
    {
        await File.WriteAllTextAsync(_folder.At("passwords"), RealRegistry.Passwords);
        using var registry = await RealRegistry.StartAsync(_folder.At("registry"), _folder.At("passwords"));
        var (layout, digest) = await PackAsync();

        using var wrong = Open(registry.Host, credential: new("ann", "guess"));
        var refused = await Assert.ThrowsAsync<RegistryException>(() => wrong.PushAsync(layout, digest, ["good"], default));
        using var nobody = Open(registry.Host);
        var unknown = await Assert.ThrowsAsync<RegistryException>(() => nobody.PushAsync(layout, digest, ["good"], default));
        using var right = Open(registry.Host, credential: new("ann", "secret"));
        await right.PushAsync(layout, digest, ["good"], default);

        Assert.Equal(
            $"Registry '{registry.Host}' refused the credential of 'ann'. Nothing was pushed or pulled and no traffic moved. Run 'docker login {registry.Host}' again, or ask for the right to push there.",
            refused.Message);
        Assert.Equal(
            $"Registry '{registry.Host}' wants to know who asks, and no credential was found. Nothing was pushed or pulled and no traffic moved. Run 'docker login {registry.Host}'.",
            unknown.Message);
        Assert.Equal(digest, await right.FindAsync("good", default));
    }

    [PeerFact(Registry)]
    public async Task An_image_that_is_not_there_is_one_clear_line()
    {
        var registry = await shared.UseAsync();
        using var images = Open(registry.Host);
        var digest = "sha256:" + new string('0', 64);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => images.PullAsync(digest, Sample.Layout(_folder.At("copy")), platforms: null, default));

        Assert.Equal($"Registry '{registry.Host}' has no image {digest} in '{_repository}'. No traffic moved. Check the digest, or push the image.", refused.Message);
    }

    private ImageRegistry Open(string host, string? repository = null, RegistryCredential? credential = null, int pieceLength = BlobUpload.PieceLength) =>
        new(new RegistrySettings($"{host}/{repository ?? _repository}"), new FixedCredentials(credential), TimeProvider.System) { PieceLength = pieceLength };

    private async Task<(OciLayout Layout, string Digest)> PackAsync(int noise = 0)
    {
        var product = Sample.Product(_folder.At("product"));
        if (noise > 0)
        {
#pragma warning disable CA5394 // Do not use insecure randomness: bytes that do not get smaller, the same in every run
            var bytes = new byte[noise];
            new Random(1).NextBytes(bytes);
#pragma warning restore CA5394
            await File.WriteAllBytesAsync(Path.Combine(product, "noise"), bytes);
        }

        var layout = Sample.Layout(_folder.At("images"));
        return (layout, await layout.PackAsync(Sample.Request(product), default));
    }
}
