using System.Text.Json;

namespace Shunt.Images.Oci;

/// <summary>One image for one platform as a layout of its own, for tools that read layouts. It holds nothing: its content is the other layout's.</summary>
internal static class LayoutView
{
    /// <summary>Makes a layout that lists nothing but an image.</summary>
    /// <param name="folder">Its folder, which is made.</param>
    /// <param name="blobs">The folder with the content.</param>
    /// <param name="image">The image for one platform.</param>
    public static void Make(string folder, string blobs, PlatformImage image)
    {
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(Path.Combine(folder, "blobs"), blobs);
        Write(Path.Combine(folder, "oci-layout"), JsonSerializer.SerializeToUtf8Bytes(new LayoutMarker("1.0.0"), OciJson.Compact.LayoutMarker));
        var index = new ImageIndex { Manifests = [image.Descriptor with { Platform = image.Platform }] };
        Write(Path.Combine(folder, "index.json"), JsonSerializer.SerializeToUtf8Bytes(index, OciJson.Compact.ImageIndex));
    }

    private static void Write(string path, byte[] content) => File.WriteAllBytes(path, content);
}
