using System.Text.Json;

namespace Shunt.Images.Tests;

/// <summary>An image as a tool sees it that reads layouts.</summary>
public sealed class LayoutViewTests
{
    [Fact]
    public async Task A_view_lists_the_image_for_one_platform_and_leads_to_its_content()
    {
        using var folder = new TemporaryFolder();
        var layout = Sample.Layout(folder.At("images"));
        var digest = await layout.MakeAsync(Sample.Request(Sample.Product(Directory.CreateDirectory(folder.At("product")).FullName)), default);

        var views = await layout.ShowAsync(digest, folder.At("views"), default);

        Assert.Equal([("linux/amd64", folder.At("views", "linux-amd64")), ("linux/arm64", folder.At("views", "linux-arm64"))], views);
        using var index = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.At("views", "linux-arm64", "index.json")));
        var listed = index.RootElement.GetProperty("manifests").EnumerateArray().Single();
        Assert.Equal("arm64", listed.GetProperty("platform").GetProperty("architecture").GetString());
        Assert.Equal(PackedImage.Read(folder.At("images"), digest).Platforms[1].Manifest.GetRawText(), await File.ReadAllTextAsync(PackedImage.Blob(folder.At("views", "linux-arm64"), listed.GetProperty("digest").GetString()!)));
        Assert.Equal("""{"imageLayoutVersion":"1.0.0"}""", await File.ReadAllTextAsync(folder.At("views", "linux-arm64", "oci-layout")));
    }

    [Fact]
    public async Task An_image_that_was_made_and_listed_is_the_one_that_would_have_been_packed()
    {
        using var folder = new TemporaryFolder();
        var request = Sample.Request(Sample.Product(Directory.CreateDirectory(folder.At("product")).FullName));
        var layout = Sample.Layout(folder.At("images"));

        var made = await layout.MakeAsync(request, default);
        var listed = await new MadeImage(layout, made).PackAsync(request, default);

        Assert.Equal((await Sample.Layout(folder.At("other")).PackAsync(request, default), made), (listed, listed));
        Assert.Equal(await File.ReadAllTextAsync(folder.At("other", "index.json")), await File.ReadAllTextAsync(folder.At("images", "index.json")));
    }
}
