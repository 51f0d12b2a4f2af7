using Release;
using Shunt.Artifacts;
using Shunt.Images;

namespace Build.Tests.Release;

/// <summary>A build is found wherever a release passes, and is copied to where its target keeps builds.</summary>
public sealed class ReleaseBuildsTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-builds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_build_of_an_earlier_target_is_found_and_copied_with_its_papers_when_it_is_released()
    {
        await StoreAsync(In("stage"), "sha256:" + new string('a', 64));
        var builds = new ReleaseBuilds(In("prod"), [In("stage"), In("laptop")]);

        var found = await builds.FindAsync("app", Commit, default);
        var wasOwn = await builds.IsOwnAsync("app", Commit, default);
        var isUntouched = !Directory.Exists(Path.Combine(_folder, "prod"));
        await builds.AdoptAsync("app", Commit, default);
        var own = await new ManifestStore(In("prod")).FindAsync("app", Commit, default);

        Assert.Equal((false, true, true), (wasOwn, isUntouched, await builds.IsOwnAsync("app", Commit, default)));
        Assert.Equivalent(found, own, strict: true);
        Assert.Equal("a bill"u8.ToArray(), await new ManifestStore(In("prod")).ReadAsync(own!, own!.Papers.Single(), default));
    }

    [Fact]
    public async Task The_targets_own_build_comes_first_and_is_not_replaced()
    {
        await StoreAsync(In("stage"), "sha256:" + new string('a', 64));
        await StoreAsync(In("prod"), "sha256:" + new string('b', 64));
        var builds = new ReleaseBuilds(In("prod"), [In("stage")]);

        await builds.AdoptAsync("app", Commit, default);

        Assert.Equal("sha256:" + new string('b', 64), (await builds.FindAsync("app", Commit, default))!.Digest);
    }

    [Fact]
    public async Task What_was_never_built_is_nowhere()
    {
        var builds = new ReleaseBuilds(In("prod"), [In("stage")]);

        await builds.AdoptAsync("app", Commit, default);

        Assert.Null(await builds.FindAsync("app", Commit, default));
        Assert.False(await builds.IsOwnAsync("app", Commit, default));
    }

    private static async Task StoreAsync(IArtifactStore artifacts, string digest)
    {
        var store = new ManifestStore(artifacts);
        using var content = new MemoryStream("a bill"u8.ToArray());
        var paper = await store.AddAsync("app", Commit, new BuildPaper("sbom.json", "application/json", ""), content, default);
        await store.StoreAsync(
            new BuildManifest { Component = "app", Commit = Commit, CommittedAt = DateTimeOffset.UnixEpoch, Digest = digest, Inputs = new Dictionary<string, string>(), Checks = [], Papers = [paper] },
            default);
    }

    private FileArtifacts In(string name) => new(Path.Combine(_folder, name));
}
