using Shunt.Images.Oci;

namespace Shunt.Images.Comparison;

/// <summary>Compares two images of one version and says in what they differ first, in the order: platforms, layers, configuration, annotations.</summary>
/// <param name="traces">What the two builds should not have left behind.</param>
internal sealed class ImageComparison(IReadOnlyList<BuildTrace> traces)
{
    /// <summary>Compares.</summary>
    /// <param name="first">The layout of the first image.</param>
    /// <param name="firstDigest">The first image.</param>
    /// <param name="second">The layout of the second image.</param>
    /// <param name="secondDigest">The second image.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when they are the same, byte for byte.</returns>
    /// <exception cref="ImageMissingException">A part is missing or damaged.</exception>
    public async Task<ImageDifference?> FirstAsync(BlobFolder first, string firstDigest, BlobFolder second, string secondDigest, CancellationToken cancellation)
    {
        if (firstDigest == secondDigest)
            return null;

        var one = await ImageTree.ReadAsync(first, firstDigest, cancellation).ConfigureAwait(false);
        var other = await ImageTree.ReadAsync(second, secondDigest, cancellation).ConfigureAwait(false);
        if (Platforms(one) != Platforms(other))
            return new ImageDifference("platforms", $"{Platforms(one)} first, {Platforms(other)} second");

        foreach (var (left, right) in one.Images.Zip(other.Images))
        {
            if (await LayersAsync(first, left, firstDigest, second, right, secondDigest, cancellation).ConfigureAwait(false) is { } layers)
                return layers;
        }

        return Documents(one, other) ?? new ImageDifference("documents", $"the same values are written otherwise: {firstDigest} first, {secondDigest} second");
    }

    private async Task<ImageDifference?> LayersAsync(
        BlobFolder first, PlatformImage left, string firstDigest, BlobFolder second, PlatformImage right, string secondDigest, CancellationToken cancellation)
    {
        var (names, others) = (left.Manifest.Layers.Select(Name).ToList(), right.Manifest.Layers.Select(Name).ToList());
        if (!names.SequenceEqual(others))
            return new ImageDifference("layers", $"{string.Join(", ", names)} first, {string.Join(", ", others)} second");

        foreach (var (layer, other) in left.Manifest.Layers.Zip(right.Manifest.Layers).Where(pair => pair.First.Digest != pair.Second.Digest))
        {
            var where = $"layer '{Name(layer)}'";
            if (layer.Annotations?.ContainsKey(AnnotationNames.Layer) != true)
                return new ImageDifference(where, $"{layer.Digest} first, {other.Digest} second");

            var one = await ReadAsync(first, firstDigest, layer, cancellation).ConfigureAwait(false);
            var two = await ReadAsync(second, secondDigest, other, cancellation).ConfigureAwait(false);
            return one.FirstDifference(two, traces, where);
        }

        return null;
    }

    private static ImageDifference? Documents(ImageTree one, ImageTree other)
    {
        foreach (var (left, right) in one.Images.Zip(other.Images))
        {
            var difference = JsonDifference.First(OciJson.Compact.ImageConfig, left.Config, right.Config, $"{left.Platform} configuration")
                ?? JsonDifference.First(OciJson.Compact.ImageManifest, left.Manifest, right.Manifest, $"{left.Platform} manifest");
            if (difference is not null)
                return difference;
        }

        return null;
    }

    private static async Task<LayerContent> ReadAsync(BlobFolder blobs, string image, Descriptor layer, CancellationToken cancellation)
    {
        var blob = await blobs.OpenAsync(image, "layer", layer.Digest, cancellation).ConfigureAwait(false);
        await using (blob.ConfigureAwait(false))
            return await LayerContent.ReadAsync(blob, layer.MediaType, cancellation).ConfigureAwait(false);
    }

    // A base's layer has no name of its own.
    private static string Name(Descriptor layer) => layer.Annotations?.GetValueOrDefault(AnnotationNames.Layer) ?? "base";

    private static string Platforms(ImageTree tree) => string.Join(", ", tree.Images.Select(image => image.Platform));
}
