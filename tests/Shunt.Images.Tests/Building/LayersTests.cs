using System.Globalization;

namespace Shunt.Images.Tests.Building;

public sealed class LayersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OciLayout _layout;

    public LayersTests() => _layout = Sample.Layout(_folder.At("images"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_came_from_packages_is_a_layer_of_its_own()
    {
        var image = await PackAsync(Packaged());

        Assert.Equal(["dependencies", "app"], image.Layers.Select(layer => layer.Part));
        Assert.Equal(
            ["app/", "app/Lib.dll", "app/de/", "app/de/Lib.resources.dll", "app/libnative.so", "app/runtimes/", "app/runtimes/unix/", "app/runtimes/unix/Lib.Posix.dll"],
            image.Layers[0].Names);
        Assert.DoesNotContain("app/Lib.dll", image.Layers[1].Names);
        Assert.Contains("app/Own.dll", image.Layers[1].Names);
        Assert.Contains("app/App.dll", image.Layers[1].Names);
    }

    [Fact]
    public async Task A_change_of_code_in_a_later_commit_moves_the_app_layer_alone()
    {
        var product = Packaged();
        var before = await PackAsync(product);
        await File.WriteAllTextAsync(Path.Combine(product, "App.dll"), "the program, changed");

        var after = await PackAsync(product, new('f', 40), Sample.CommittedAt.AddDays(1));

        Assert.Equal(before.Layers[0].Digest, after.Layers[0].Digest);
        Assert.NotEqual(before.Layers[1].Digest, after.Layers[1].Digest);
    }

    [Fact]
    public async Task A_changed_package_moves_the_dependency_layer()
    {
        var product = Packaged();
        var before = await PackAsync(product);
        await File.WriteAllTextAsync(Path.Combine(product, "Lib.dll"), "another version");

        Assert.NotEqual(before.Layers[0].Digest, (await PackAsync(product)).Layers[0].Digest);
    }

    [Fact]
    public async Task Files_have_the_commits_time_and_those_from_packages_a_fixed_one()
    {
        var image = await PackAsync(Packaged());

        Assert.Equal(["1980-01-01T00:00:00Z"], image.Layers[0].Times);
        Assert.Equal([Sample.CommittedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)], image.Layers[1].Times);
    }

    [Fact]
    public async Task Both_layers_come_back_as_one_folder()
    {
        var product = Packaged();
        var digest = await _layout.PackAsync(Sample.Request(product), default);

        var unpacked = await _layout.UnpackAsync(digest, _folder.At("one"), default);

        Assert.Equal(Names(product), Names(unpacked.Folder));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"runtimeTarget":{"name":"x"},"libraries":{},"targets":{}}""")]
    public async Task A_list_of_packages_that_is_none_leaves_everything_in_the_app_layer(string list)
    {
        var product = Packaged();
        await File.WriteAllTextAsync(Path.Combine(product, "App.deps.json"), list);

        Assert.Equal(["app"], (await PackAsync(product)).Layers.Select(layer => layer.Part));
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private async Task<PackedImage> PackAsync(string product, string commit = Sample.Commit, DateTimeOffset? time = null)
    {
        var request = Sample.Request(product, commit);
        var digest = await _layout.PackAsync(request with { Version = new(commit, time ?? Sample.CommittedAt) }, default);
        return PackedImage.Read(_folder.At("images"), digest);
    }

    private string Packaged() => Directory.Exists(_folder.At("product")) ? _folder.At("product") : PackagedProduct.Write(_folder.At("product"));
}
