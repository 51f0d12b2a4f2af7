using System.Security.Cryptography;
using Product;
using Shunt;
using SourceTests;

namespace ProductTests;

public sealed class VendoredPackagesTests : IDisposable
{
    private readonly TestRepository _repository = TestRepository.Create();

    public void Dispose() => _repository.Dispose();

    private string Cache => Path.Combine(_repository.Top, "cache");

    private string Vendored => Path.Combine(_repository.Root, "vendor", "packages");

    [Fact]
    public void What_the_lock_files_name_is_kept_and_nothing_else()
    {
        Lock("src/packages.lock.json", Restore("Ink", "1.0.0"), Restore("Pen.Case", "2.1.0-RC.1"));
        Lock("tests/packages.lock.json", Restore("Ink", "1.0.0"));
        Lock("packages.official.lock.json", "Nuke.Common/10.1.0/hash");
        Restore("Unused", "1.0.0");
        WriteAssets(Restore("Compiler", "10.0.12"));
        _repository.Write("vendor/packages/old.1.0.0.nupkg", "old");
        _repository.Write("vendor/packages/ink.1.0.0.nupkg.partial", "torn");

        Fill();

        Assert.Equal(
            ["compiler.10.0.12.nupkg", "ink.1.0.0.nupkg", "pen.case.2.1.0-rc.1.nupkg"],
            Directory.EnumerateFiles(Vendored).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("Pen.Case 2.1.0-RC.1", File.ReadAllText(Path.Combine(Vendored, "pen.case.2.1.0-rc.1.nupkg")));
        Assert.Equal(
            ["say: 3 packages (0.0 MB) are in vendor/packages: 3 new, 2 removed. Commit the folder: a release is built from what is committed."], _repository.Narrator.Lines);
    }

    [Fact]
    public void What_is_there_already_is_left_as_it_is()
    {
        Lock("packages.lock.json", Restore("Ink", "1.0.0"));
        WriteAssets();
        Fill();
        var kept = Path.Combine(Vendored, "ink.1.0.0.nupkg");
        var before = File.GetLastWriteTimeUtc(kept);

        Fill();

        Assert.Equal(before, File.GetLastWriteTimeUtc(kept));
        Assert.EndsWith("0 new, 0 removed. Commit the folder: a release is built from what is committed.", _repository.Narrator.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_was_not_restored_is_named()
    {
        Lock("packages.lock.json", "Ink/1.0.0/hash");
        WriteAssets();

        var failed = Assert.Throws<StepFailedException>(Fill);

        Assert.Equal($"'ink.1.0.0.nupkg' was not kept: it is not in {Cache}/. Run './build.sh Restore', then the same command again.", failed.Message);
    }

    [Theory]
    [InlineData("ink.1.0.0.nupkg", "other bytes")]
    [InlineData(".nupkg.metadata", """{ "version": 2, "contentHash": "another" }""")]
    public void A_package_that_was_changed_on_this_machine_is_not_kept(string file, string content)
    {
        Lock("packages.lock.json", Restore("Ink", "1.0.0"));
        WriteAssets();
        File.WriteAllText(Path.Combine(Cache, "ink", "1.0.0", file), content);

        var failed = Assert.Throws<StepFailedException>(Fill);

        Assert.StartsWith("'ink.1.0.0.nupkg' was not kept: what is in ", failed.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Vendored));
    }

    [Fact]
    public void A_build_that_was_never_restored_keeps_nothing()
    {
        var failed = Assert.Throws<StepFailedException>(Fill);

        Assert.Equal($"No packages were kept: the build was not restored in '{_repository.Root}'. Run './build.sh Restore' first.", failed.Message);
        Assert.False(Directory.Exists(Vendored));
    }

    [Fact]
    public void Where_git_does_not_list_the_lock_files_everything_stays()
    {
        WriteAssets();
        _repository.Write("vendor/packages/ink.1.0.0.nupkg", "kept");
        Directory.Delete(Path.Combine(_repository.Root, ".git"), recursive: true);

        Assert.Throws<BadUsageException>(Fill);

        Assert.Equal("kept", File.ReadAllText(Path.Combine(Vendored, "ink.1.0.0.nupkg")));
    }

    private void Fill() => VendoredPackages.Fill(_repository.Root, _repository.Narrator);

    // As NuGet leaves a package when it restored it.
    private string Restore(string id, string version)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Cache, id.ToLowerInvariant(), version.ToLowerInvariant())).FullName;
        var package = Path.Combine(folder, $"{id}.{version}.nupkg".ToLowerInvariant());
        var hash = Convert.ToBase64String(SHA512.HashData(System.Text.Encoding.UTF8.GetBytes($"{id} {version}")));
        File.WriteAllText(package, $"{id} {version}");
        File.WriteAllText($"{package}.sha512", hash);
        File.WriteAllText(Path.Combine(folder, ".nupkg.metadata"), $$"""{ "version": 2, "contentHash": "content of {{id}}" }""");
        return $"{id}/{version}/content of {id}";
    }

    private void Lock(string file, params string[] packages) => _repository.Write(
        file,
        $$"""
        { "version": 2, "dependencies": { "net10.0": {
          {{string.Join(", ", packages.Select(package => package.Split('/')).Select(parts => $$"""
          "{{parts[0]}}": { "type": "Direct", "requested": "[{{parts[1]}}, )", "resolved": "{{parts[1]}}", "contentHash": "{{parts[2]}}" }
          """).Append("""
          "shunt": { "type": "Project" }
          """))}}
        } } }
        """);

    private void WriteAssets(params string[] downloaded) => _repository.Write(
        "artifacts/tool/obj/Build/project.assets.json",
        $$"""
        { "packageFolders": { "{{Cache}}/": {} }, "project": { "frameworks": { "net10.0": { "downloadDependencies": [
          {{string.Join(", ", downloaded.Select(package => package.Split('/')).Select(parts => $$"""
          { "name": "{{parts[0]}}", "version": "[{{parts[1]}}, {{parts[1]}}]" }
          """))}}
        ] } } } }
        """);
}
