using Shunt.Images;
using Shunt.Sources;
using Shunt.Targets;
using Shunt.Tests.Images;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Sources;

public sealed class CheckedSourceTests
{
    private static readonly ReleaseVersion Version = new(new string('1', 40), LeapingTimeProvider.Start);
    private static readonly ComponentSettings App = new() { Name = "app", Project = "src/App/App.csproj" };
    private static readonly string[] EntryPoint = ["dotnet", "App.dll"];

    private readonly MemoryImages _images = new();

    [Fact]
    public void Source_that_went_through_no_check_is_refused() =>
        Assert.Equal("Version '111111111111' went through no check. (Parameter 'checks')", Assert.Throws<ArgumentException>(() => new Workspace(Version, "work").Checked([])).Message);

    [Fact]
    public async Task An_image_is_packed_from_the_product_and_its_manifest_says_how()
    {
        Check[] checks = [new("lint", CheckOutcome.Passed), new("unit tests", CheckOutcome.Skipped, "asked for")];
        var source = new Workspace(Version, "work").Checked(checks);

        var image = await source.PackAsync(App, new Product("output", EntryPoint, new Dictionary<string, string> { ["sdk"] = "10.0" }), _images, _images, default);

        var request = Assert.Single(_images.Packed);
        Assert.Equal(("app", Version, "output"), (request.Component, request.Version, request.ProductFolder));
        Assert.Equal(EntryPoint, request.EntryPoint);
        var manifest = await _images.FindAsync("app", Version.Commit, default);
        Assert.Same(manifest, image.Manifest);
        Assert.Equal((Version.Commit, Version.CommittedAt, image.Digest), (manifest!.Commit, manifest.CommittedAt, manifest.Digest));
        Assert.Equal(checks, manifest.Checks);
        Assert.Equal("10.0", manifest.Inputs["sdk"]);
        Assert.False(manifest.IsComplete);
        Assert.Equal((Version, Version), (image.Version, source.Version));
    }

    [Fact]
    public async Task Papers_are_written_for_the_image_they_are_about()
    {
        string? told = null;
        BuildPaper[] papers = [new("sbom.json", "application/json", "sha256:1")];
        var product = new Product("output", EntryPoint, new Dictionary<string, string>())
        {
            Papers = (digest, _) =>
            {
                told = digest;
                return Task.FromResult<IReadOnlyList<BuildPaper>>(papers);
            },
        };

        var image = await new Workspace(Version, "work").Checked([new Check("lint", CheckOutcome.Passed)]).PackAsync(App, product, _images, _images, default);

        Assert.Equal(image.Digest, told);
        Assert.Equal(papers, (await _images.FindAsync("app", Version.Commit, default))!.Papers);
    }

    [Fact]
    public async Task A_stored_image_is_found_again_by_its_commit_until_a_part_of_it_is_gone()
    {
        var packed = await new Workspace(Version, "work").Checked([new Check("lint", CheckOutcome.Passed)])
            .PackAsync(App, new Product("output", EntryPoint, new Dictionary<string, string>()), _images, _images, default);

        var found = await ReleaseImage.FindAsync(App, Version.Commit, _images, _images, default);
        Assert.Equal(packed.Placed, found?.Placed);
        Assert.Null(await ReleaseImage.FindAsync(App, new string('2', 40), _images, _images, default));

        _images.Lose(packed.Digest);
        Assert.Null(await ReleaseImage.FindAsync(App, Version.Commit, _images, _images, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1111")]
    [InlineData("111111111111111111111111111111111111111G")]
    [InlineData("11111111111111111111111111111111111111111")]
    public void A_version_is_made_of_a_full_commit_only(string commit) =>
        Assert.Throws<ArgumentException>(() => new ReleaseVersion(commit, LeapingTimeProvider.Start));
}
