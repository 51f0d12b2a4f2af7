namespace Shunt.Images.Tests;

public sealed class FileManifestStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileManifestStore _store;

    public FileManifestStoreTests() => _store = new FileManifestStore(_folder.Root);

    public void Dispose() => _folder.Dispose();

    private string ManifestPath => _folder.At("builds", "app", Sample.Commit, "manifest.json");

    [Fact]
    public async Task A_commit_that_was_never_built_has_no_manifest()
    {
        Assert.Null(await _store.FindAsync("app", Sample.Commit, default));
    }

    [Fact]
    public async Task What_was_stored_is_found_again()
    {
        await _store.StoreAsync(Manifest(), default);

        var found = await _store.FindAsync("app", Sample.Commit, default);

        Assert.Equivalent(Manifest(), found, strict: true);
        Assert.False(found!.IsComplete);
    }

    [Fact]
    public async Task The_document_is_for_people_too()
    {
        await _store.StoreAsync(Manifest(), default);

        Assert.Equal(
            """
            {
              "schema": 1,
              "component": "app",
              "commit": "0123456789abcdef0123456789abcdef01234567",
              "committedAt": "2026-11-20T14:30:15+02:00",
              "digest": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
              "inputs": {
                "configuration": "Release",
                "sdk": "10.0.401"
              },
              "checks": [
                {
                  "name": "unit tests",
                  "outcome": "passed",
                  "detail": "80 passed"
                },
                {
                  "name": "slow scans",
                  "outcome": "skipped"
                }
              ],
              "seal": "sha256:8ecc471c2f3833432524ae3c65cab5d1d79d761de1f052008cb9ee5c892f61ee"
            }
            """,
            await File.ReadAllTextAsync(ManifestPath));
    }

    [Fact]
    public async Task A_manifest_is_replaced_whole()
    {
        await _store.StoreAsync(Manifest(), default);

        await _store.StoreAsync(Manifest() with { Checks = [new Check("unit tests", CheckOutcome.Passed)] }, default);

        Assert.True((await _store.FindAsync("app", Sample.Commit, default))!.IsComplete);
        Assert.Equal([ManifestPath], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(ManifestPath)!));
    }

    [Theory]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("null", "It holds null")]
    [InlineData("{}", "was missing required properties")]
    public async Task A_manifest_that_cannot_be_read_needs_attention(string content, string reason)
    {
        await _store.StoreAsync(Manifest(), default);
        await File.WriteAllTextAsync(ManifestPath, content);

        await AssertUnreadableAsync(reason);
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "its schema is 2, and this build reads 1")]
    [InlineData("\"app\"", "\"shop\"", "it is of 'shop 0123456789abcdef0123456789abcdef01234567'")]
    [InlineData("\"sha256:0", "\"sha256:x", "its digest 'sha256:x")]
    [InlineData("\"passed\"", "\"waved through\"", "could not be converted")]
    [InlineData("\"skipped\"", "\"passed\"", "it was changed after it was written")]
    [InlineData("10.0.401", "10.0.402", "it was changed after it was written")]
    [InlineData("\"seal\"", "\"sold\"", "its seal is missing")]
    public async Task A_manifest_that_says_something_else_needs_attention(string right, string wrong, string reason)
    {
        await _store.StoreAsync(Manifest(), default);
        await File.WriteAllTextAsync(ManifestPath, (await File.ReadAllTextAsync(ManifestPath)).Replace(right, wrong, StringComparison.Ordinal));

        await AssertUnreadableAsync(reason);
    }

    [Theory]
    [InlineData("../app", Sample.Commit)]
    [InlineData("app-0123456789ab", Sample.Commit)]
    [InlineData("app\n", Sample.Commit)]
    [InlineData("app", "0123456")]
    [InlineData("app", Sample.Commit + "\n")]
    [InlineData("app", "../../../../../../../../../../etc/passwd")]
    public async Task A_name_that_is_none_is_not_looked_for(string component, string commit)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _store.FindAsync(component, commit, default));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(_folder.At("builds"), "a file where the folder should be");

        var refused = await Assert.ThrowsAsync<StoreException>(() => _store.StoreAsync(Manifest(), default));

        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.StartsWith($"Build manifest '{ManifestPath}' was not written", refused.Message, StringComparison.Ordinal);
    }

    private static BuildManifest Manifest() => new()
    {
        Component = "app",
        Commit = Sample.Commit,
        CommittedAt = Sample.CommittedAt,
        Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Inputs = new Dictionary<string, string> { ["sdk"] = "10.0.401", ["configuration"] = "Release" },
        Checks = [new Check("unit tests", CheckOutcome.Passed, "80 passed"), new Check("slow scans", CheckOutcome.Skipped)],
    };

    private async Task AssertUnreadableAsync(string reason)
    {
        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => _store.FindAsync("app", Sample.Commit, default));

        Assert.Equal(ExitCode.NeedsAttention, refused.ExitCode);
        Assert.StartsWith($"Build manifest '{ManifestPath}' does not count: it cannot be read: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
