using Shunt.Artifacts;
using Tests;

namespace Shunt.Images.Tests;

/// <summary>Manifests and papers as files: what every store does, and what is this one's own.</summary>
public sealed class FileArtifactsTests : ManifestStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override IArtifactStore Artifacts => new FileArtifacts(_folder.Root);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_left_beside_a_manifest_that_was_replaced()
    {
        await Store.StoreAsync(Manifest(), default);
        await Store.StoreAsync(Manifest() with { Checks = [] }, default);

        var path = _folder.At("builds", "app", Commit, "manifest.json");
        Assert.Equal(path, Artifacts.LocationOf(ManifestName));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(_folder.At("builds"), "a file where the folder should be");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.StoreAsync(Manifest(), default));

        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.StartsWith($"Build manifest '{Artifacts.LocationOf(ManifestName)}' was not written", refused.Message, StringComparison.Ordinal);
    }
}
