namespace Shunt.Images.Tests;

public sealed class TamperingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string> Damages()
    {
        var damages = new TheoryData<string, string, string>();
        foreach (var part in (string[])["index", "manifest", "configuration", "layer"])
        {
            var name = part == "index" ? "manifest" : part;
            damages.Add(part, "removed", $"the {name} is missing");
            damages.Add(part, "truncated", $"the {name} is damaged");
            damages.Add(part, "emptied", $"the {name} is damaged");
            damages.Add(part, "longer", $"the {name} is damaged");
            damages.Add(part, "one bit", $"the {name} is damaged");
        }

        return damages;
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_part_is_found_refused_and_mended_by_packing_again(string part, string damage, string detail)
    {
        var layout = Sample.Layout(_folder.At("images"));
        var request = Sample.Request(Sample.Product(_folder.At("product")));
        var digest = await layout.PackAsync(request, default);
        Assert.True(await layout.HasAsync(digest, default));

        await DamageAsync(PathOf(digest, part), damage);

        Assert.False(await layout.HasAsync(digest, default));
        var refused = await Assert.ThrowsAsync<ImageMissingException>(() => layout.UnpackAsync(digest, _folder.At("unpacked"), default));
        Assert.StartsWith(detail, refused.Detail, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("unpacked")));

        Assert.Equal(digest, await layout.PackAsync(request, default));
        Assert.True(await layout.HasAsync(digest, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("sha256:../../../../etc/passwd")]
    [InlineData("sha256:ABCDEF6789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n")]
    public async Task What_is_no_digest_is_not_looked_for(string digest)
    {
        var layout = Sample.Layout(_folder.At("images"));

        Assert.False(await layout.HasAsync(digest, default));
        var refused = await Assert.ThrowsAsync<ImageMissingException>(() => layout.UnpackAsync(digest, _folder.At("unpacked"), default));
        Assert.StartsWith("the manifest's digest '", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_was_never_stored_is_missing()
    {
        var digest = "sha256:" + new string('0', 64);

        var refused = await Assert.ThrowsAsync<ImageMissingException>(
            () => Sample.Layout(_folder.At("images")).UnpackAsync(digest, _folder.At("unpacked"), default));

        Assert.Equal(digest, refused.Digest);
        Assert.StartsWith("the manifest is missing", refused.Detail, StringComparison.Ordinal);
    }

    private static async Task DamageAsync(string path, string damage)
    {
        var content = await File.ReadAllBytesAsync(path);
        switch (damage)
        {
            case "removed":
                File.Delete(path);
                return;
            case "truncated":
                content = content[..^1];
                break;
            case "emptied":
                content = [];
                break;
            case "longer":
                content = [.. content, 0];
                break;
            default:
                content[content.Length / 2] ^= 1;
                break;
        }

        await File.WriteAllBytesAsync(path, content);
    }

    private string PathOf(string digest, string part)
    {
        var image = PackedImage.Read(_folder.At("images"), digest);
        return Blob(part switch
        {
            "index" => digest,
            "manifest" => image.Root.GetProperty("manifests")[0].GetProperty("digest").GetString()!,
            "configuration" => image.Platforms[0].Manifest.GetProperty("config").GetProperty("digest").GetString()!,
            _ => image.Layers[0].Digest,
        });
    }

    private string Blob(string digest) => _folder.At("images", "blobs", "sha256", digest["sha256:".Length..]);
}
