using System.Text;

namespace Shunt.Images.Tests;

/// <summary>What lies beside a manifest, and how long.</summary>
public sealed class BuildPaperTests : IDisposable
{
    private const string Stored = "sha256:1111111111111111111111111111111111111111111111111111111111111111";
    private const string Gone = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    private static readonly HashSet<string> None = [];

    private readonly TemporaryFolder _folder = new();
    private readonly FileManifestStore _store;

    public BuildPaperTests() => _store = new FileManifestStore(_folder.Root);

    public void Dispose() => _folder.Dispose();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow().AddMinutes(1);

    [Fact]
    public async Task A_paper_is_found_with_its_manifest()
    {
        var paper = await AddAsync(Sample.Commit);
        await StoreAsync(Sample.Commit, Stored, paper);

        var found = await _store.FindAsync("app", Sample.Commit, default);

        Assert.Equal([new BuildPaper("reports/lint/a.sarif", "application/sarif+json", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "lint")], found!.Papers);
        Assert.Equal("test"u8.ToArray(), await _store.ReadAsync(found, paper, default));
    }

    [Theory]
    [InlineData("changed", "its paper 'reports/lint/a.sarif' was changed: it hashes to sha256:")]
    [InlineData("removed", "its paper 'reports/lint/a.sarif' is missing")]
    public async Task A_manifest_whose_paper_is_not_what_was_written_does_not_count(string harm, string reason)
    {
        var paper = await AddAsync(Sample.Commit);
        await StoreAsync(Sample.Commit, Stored, paper);
        var path = Path.Combine(Build(Sample.Commit), "reports", "lint", "a.sarif");
        if (harm == "changed")
            await File.WriteAllTextAsync(path, "tost");
        else
            File.Delete(path);

        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => _store.FindAsync("app", Sample.Commit, default));

        Assert.StartsWith(reason, refused.Detail, StringComparison.Ordinal);
        Assert.EndsWith($". No traffic moved. Run './build.sh PushImage --version {Sample.Commit}': the version is built and checked again.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NeedsAttention, refused.ExitCode);
    }

    [Theory]
    [InlineData("../../other/manifest.json")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task A_paper_lies_below_its_manifest_only(string name)
    {
        using var content = new MemoryStream("test"u8.ToArray());

        await Assert.ThrowsAsync<ArgumentException>(() => _store.AddAsync("app", Sample.Commit, new BuildPaper(name, "text/plain", ""), content, default));
        await StoreAsync(Sample.Commit, Stored, new BuildPaper(name, "text/plain", Stored));
        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => _store.FindAsync("app", Sample.Commit, default));

        Assert.Equal($"its paper '{name}' is not the name of a file below its folder", refused.Detail);
    }

    [Fact]
    public async Task A_build_whose_image_is_gone_goes_with_all_its_papers()
    {
        var (kept, gone) = (new string('a', 40), new string('b', 40));
        await StoreAsync(kept, Stored, await AddAsync(kept));
        await StoreAsync(gone, Gone, await AddAsync(gone));

        var removed = await _store.PruneAsync("app", None, digest => digest == Stored, Now, default);

        Assert.Equal([gone], removed);
        Assert.False(Directory.Exists(Build(gone)));
        Assert.NotNull(await _store.FindAsync("app", kept, default));
    }

    [Fact]
    public async Task A_build_that_a_target_needs_stays_whatever_became_of_its_image()
    {
        await StoreAsync(Sample.Commit, Gone, await AddAsync(Sample.Commit));

        Assert.Empty(await _store.PruneAsync("app", new HashSet<string> { Sample.Commit }, _ => false, Now, default));
        Assert.NotNull(await _store.FindAsync("app", Sample.Commit, default));
    }

    [Fact]
    public async Task A_build_that_never_ended_goes_when_nobody_works_on_it()
    {
        await AddAsync(Sample.Commit);

        Assert.Empty(await _store.PruneAsync("app", None, _ => true, Now.AddHours(-1), default));
        Assert.Equal([Sample.Commit], await _store.PruneAsync("app", None, _ => true, Now, default));
        Assert.False(Directory.Exists(Build(Sample.Commit)));
    }

    [Fact]
    public async Task Nothing_goes_while_a_manifest_cannot_be_read()
    {
        await AddAsync(new string('b', 40));
        await StoreAsync(Sample.Commit, Stored);
        await File.WriteAllTextAsync(Path.Combine(Build(Sample.Commit), "manifest.json"), "{}");

        await Assert.ThrowsAsync<ManifestDamagedException>(() => _store.PruneAsync("app", None, _ => false, Now, default));

        Assert.True(Directory.Exists(Build(new string('b', 40))));
    }

    private string Build(string commit) => _folder.At("builds", "app", commit);

    private async Task<BuildPaper> AddAsync(string commit)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("test"));
        return await _store.AddAsync("app", commit, new BuildPaper("reports/lint/a.sarif", "application/sarif+json", "", "lint"), content, default);
    }

    private Task StoreAsync(string commit, string digest, params BuildPaper[] papers) => _store.StoreAsync(
        new BuildManifest
        {
            Component = "app",
            Commit = commit,
            CommittedAt = Sample.CommittedAt,
            Digest = digest,
            Inputs = new Dictionary<string, string>(),
            Checks = [new Check("lint", CheckOutcome.Passed)],
            Papers = papers,
        },
        default);
}
