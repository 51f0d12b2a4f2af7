using System.Text;
using Shunt;
using Shunt.Artifacts;
using Shunt.Images;

namespace Tests;

/// <summary>What manifests and papers have to do wherever they are kept. A store passes by deriving a test class from this one.</summary>
public abstract class ManifestStoreContract
{
    protected const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Stored = "sha256:1111111111111111111111111111111111111111111111111111111111111111";
    private const string Gone = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    private static readonly HashSet<string> None = [];

    /// <summary>The same artifacts at every call, empty at the first.</summary>
    protected abstract IArtifactStore Artifacts { get; }

    protected ManifestStore Store => new(Artifacts);

    protected static string ManifestName => $"builds/app/{Commit}/manifest.json";

    // By the store's own clock, which may not be this machine's.
    private static DateTimeOffset Later => TimeProvider.System.GetUtcNow().AddHours(1);

    [Fact]
    public async Task A_commit_that_was_never_built_has_no_manifest()
    {
        Assert.Null(await Store.FindAsync("app", Commit, default));
        Assert.Empty(await Store.ListAsync("app", default));
        Assert.Empty(await Store.PruneAsync("app", None, _ => false, Later, default));
    }

    [Fact]
    public async Task What_was_stored_is_found_again()
    {
        await Store.StoreAsync(Manifest(), default);

        var found = await Store.FindAsync("app", Commit, default);

        Assert.Equivalent(Manifest(), found, strict: true);
        Assert.False(found!.IsComplete);
    }

    [Fact]
    public async Task The_document_is_for_people_too()
    {
        await Store.StoreAsync(Manifest(), default);

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
            await ReadAsync(ManifestName));
    }

    [Fact]
    public async Task A_manifest_is_replaced_whole()
    {
        await Store.StoreAsync(Manifest(), default);

        await Store.StoreAsync(Manifest() with { Checks = [new Check("unit tests", CheckOutcome.Passed)] }, default);

        Assert.True((await Store.FindAsync("app", Commit, default))!.IsComplete);
    }

    [Theory]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("null", "It holds null")]
    [InlineData("{}", "was missing required properties")]
    public async Task A_manifest_that_cannot_be_read_needs_attention(string content, string reason)
    {
        await Store.StoreAsync(Manifest(), default);
        await WriteAsync(ManifestName, content);

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
        await Store.StoreAsync(Manifest(), default);
        await WriteAsync(ManifestName, (await ReadAsync(ManifestName)).Replace(right, wrong, StringComparison.Ordinal));

        await AssertUnreadableAsync(reason);
    }

    [Fact]
    public async Task A_manifest_that_was_cut_short_needs_attention()
    {
        await Store.StoreAsync(Manifest(), default);
        var whole = await ReadAsync(ManifestName);
        await WriteAsync(ManifestName, whole[..(whole.Length / 2)]);

        await AssertUnreadableAsync("");
    }

    [Theory]
    [InlineData("../app", Commit)]
    [InlineData("app-0123456789ab", Commit)]
    [InlineData("app\n", Commit)]
    [InlineData("app", "0123456")]
    [InlineData("app", Commit + "\n")]
    [InlineData("app", "../../../../../../../../../../etc/passwd")]
    public async Task A_name_that_is_none_is_not_looked_for(string component, string commit) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.FindAsync(component, commit, default));

    [Fact]
    public async Task A_paper_is_found_with_its_manifest()
    {
        var paper = await AddAsync(Commit);
        await StoreAsync(Commit, Stored, paper);

        var found = await Store.FindAsync("app", Commit, default);

        Assert.Equal([new BuildPaper("reports/lint/a.sarif", "application/sarif+json", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "lint")], found!.Papers);
        Assert.Equal("test"u8.ToArray(), await Store.ReadAsync(found, paper, default));
    }

    [Theory]
    [InlineData("changed", "its paper 'reports/lint/a.sarif' was changed: it hashes to sha256:")]
    [InlineData("removed", "its paper 'reports/lint/a.sarif' is missing")]
    public async Task A_manifest_whose_paper_is_not_what_was_written_does_not_count(string harm, string reason)
    {
        var paper = await AddAsync(Commit);
        await StoreAsync(Commit, Stored, paper);
        var name = $"builds/app/{Commit}/reports/lint/a.sarif";
        if (harm == "changed")
            await WriteAsync(name, "tost");
        else
            await Artifacts.RemoveAsync(name, default);

        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => Store.FindAsync("app", Commit, default));

        Assert.StartsWith(reason, refused.Detail, StringComparison.Ordinal);
        Assert.EndsWith($". No traffic moved. Run './build.sh PushImage --version {Commit}': the version is built and checked again.", refused.Message, StringComparison.Ordinal);
        Assert.Equal((Artifacts.LocationOf(ManifestName), ExitCode.NeedsAttention), (refused.Path, refused.ExitCode));
    }

    [Theory]
    [InlineData("../../other/manifest.json")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task A_paper_lies_below_its_manifest_only(string name)
    {
        using var content = new MemoryStream("test"u8.ToArray());

        await Assert.ThrowsAsync<ArgumentException>(() => Store.AddAsync("app", Commit, new BuildPaper(name, "text/plain", ""), content, default));
        await StoreAsync(Commit, Stored, new BuildPaper(name, "text/plain", Stored));
        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => Store.FindAsync("app", Commit, default));

        Assert.Equal($"its paper '{name}' is not the name of a file below its folder", refused.Detail);
    }

    [Fact]
    public async Task A_build_whose_image_is_gone_goes_with_all_its_papers()
    {
        var (kept, gone) = (new string('a', 40), new string('b', 40));
        await StoreAsync(kept, Stored, await AddAsync(kept));
        await StoreAsync(gone, Gone, await AddAsync(gone));

        var removed = await Store.PruneAsync("app", None, digest => digest == Stored, Later, default);

        Assert.Equal([gone], removed);
        Assert.Equal([kept], (await Artifacts.ListAsync("builds/app", default)).Select(build => build.Name));
        Assert.NotNull(await Store.FindAsync("app", kept, default));
    }

    [Fact]
    public async Task A_build_that_a_target_needs_stays_whatever_became_of_its_image()
    {
        await StoreAsync(Commit, Gone, await AddAsync(Commit));

        Assert.Empty(await Store.PruneAsync("app", new HashSet<string> { Commit }, _ => false, Later, default));
        Assert.NotNull(await Store.FindAsync("app", Commit, default));
    }

    [Fact]
    public async Task A_build_that_never_ended_goes_when_nobody_works_on_it()
    {
        await AddAsync(Commit);

        Assert.Empty(await Store.ListAsync("app", default));
        Assert.Empty(await Store.PruneAsync("app", None, _ => true, Later.AddHours(-2), default));
        Assert.Equal([Commit], await Store.PruneAsync("app", None, _ => true, Later, default));
        Assert.Empty(await Artifacts.ListAsync("builds/app", default));
    }

    [Fact]
    public async Task Nothing_goes_while_a_manifest_cannot_be_read()
    {
        await AddAsync(new string('b', 40));
        await StoreAsync(Commit, Stored);
        await WriteAsync(ManifestName, "{}");

        await Assert.ThrowsAsync<ManifestDamagedException>(() => Store.PruneAsync("app", None, _ => false, Later, default));

        Assert.Equal(2, (await Artifacts.ListAsync("builds/app", default)).Count);
    }

    [Fact]
    public async Task Builds_are_listed_the_newest_commit_first()
    {
        foreach (var (commit, day) in ((char, int)[])[('a', 1), ('b', 3), ('c', 2)])
            await Store.StoreAsync(Manifest() with { Commit = new string(commit, 40), CommittedAt = Manifest().CommittedAt.AddDays(day) }, default);
        await StoreAsync(Commit, Stored, component: "app2");

        Assert.Equal("bca", string.Concat((await Store.ListAsync("app", default)).Select(manifest => manifest.Commit[0])));
    }

    protected static BuildManifest Manifest() => new()
    {
        Component = "app",
        Commit = Commit,
        CommittedAt = new DateTimeOffset(2026, 11, 20, 14, 30, 15, TimeSpan.FromHours(2)),
        Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Inputs = new Dictionary<string, string> { ["sdk"] = "10.0.401", ["configuration"] = "Release" },
        Checks = [new Check("unit tests", CheckOutcome.Passed, "80 passed"), new Check("slow scans", CheckOutcome.Skipped)],
    };

    private async Task AssertUnreadableAsync(string reason)
    {
        var refused = await Assert.ThrowsAsync<ManifestDamagedException>(() => Store.FindAsync("app", Commit, default));

        Assert.Equal(ExitCode.NeedsAttention, refused.ExitCode);
        Assert.StartsWith($"Build manifest '{Artifacts.LocationOf(ManifestName)}' does not count: it cannot be read: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private async Task<BuildPaper> AddAsync(string commit)
    {
        using var content = new MemoryStream("test"u8.ToArray());
        return await Store.AddAsync("app", commit, new BuildPaper("reports/lint/a.sarif", "application/sarif+json", "", "lint"), content, default);
    }

    private Task StoreAsync(string commit, string digest, params BuildPaper[] papers) => StoreAsync(commit, digest, "app", papers);

    private Task StoreAsync(string commit, string digest, string component, params BuildPaper[] papers) => Store.StoreAsync(
        Manifest() with { Component = component, Commit = commit, Digest = digest, Inputs = new Dictionary<string, string>(), Checks = [new Check("lint", CheckOutcome.Passed)], Papers = papers },
        default);

    private async Task WriteAsync(string name, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await Artifacts.WriteAsync(name, stream, default);
    }

    private async Task<string> ReadAsync(string name)
    {
        using var reader = new StreamReader((await Artifacts.OpenAsync(name, default))!);
        return await reader.ReadToEndAsync();
    }
}
