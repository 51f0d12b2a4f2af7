using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shunt.Images.Compression;
using Shunt.Images.Layers;
using Shunt.Images.Oci;
using Shunt.Images.Registries;
using Shunt.Versions;

namespace Shunt.Images.Building;

/// <summary>
/// Makes images whose bytes follow from the product's files, the commit, the settings and the base alone: base, then a layer of what came
/// from packages, then a layer of the product's own, and an index over the platforms.
/// </summary>
/// <param name="blobs">Where the parts go; the caller holds the store's lock.</param>
/// <param name="settings">What images are made of.</param>
internal sealed class ImageBuilder(BlobFolder blobs, ImageSettings settings)
{
    /// <summary>
    /// The time of files from packages: the first that every archive format can tell. The commit's would give the layer a new digest with
    /// every commit, although nothing in it changed.
    /// </summary>
    public static readonly DateTimeOffset DependencyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Stores an image's parts.</summary>
    /// <param name="request">What goes into it.</param>
    /// <param name="cancellation">Ends the work; parts that are stored already name nothing and are harmless.</param>
    /// <returns>The index over its platforms.</returns>
    public async Task<Descriptor> BuildAsync(ImageRequest request, CancellationToken cancellation)
    {
        var bases = await FindBasesAsync(cancellation).ConfigureAwait(false);
        var product = ProductFiles.In(request.ProductFolder);
        var dependencies = PackedDependencies.Of(product);
        List<BuiltLayer> layers = [];
        if (dependencies.Count > 0)
            layers.Add(await LayerAsync("dependencies", product.Only(dependencies), DependencyTime, cancellation).ConfigureAwait(false));
        layers.Add(await LayerAsync("app", product.Without(dependencies), request.Version.CommittedAt, cancellation).ConfigureAwait(false));

        var labels = Labels(request);
        var reference = ImageReference.TryParse(settings.Base);
        var images = new List<Descriptor>();
        foreach (var (platform, below) in bases)
            images.Add(await ImageAsync(platform, below, layers, request, labels, cancellation).ConfigureAwait(false));

        var index = new ImageIndex { Manifests = images, Annotations = Annotations(labels, reference) };
        return await StoreAsync(MediaTypes.Index, index, OciJson.Compact.ImageIndex, cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds what lies below the product on each platform.</summary>
    /// <exception cref="StoreException">The base is not there, damaged, or not for a platform.</exception>
    public async Task<IReadOnlyList<(Platform Platform, BaseImage Below)>> FindBasesAsync(CancellationToken cancellation)
    {
        var reference = ImageReference.TryParse(settings.Base);
        var bases = new List<(Platform, BaseImage)>();
        foreach (var platform in settings.Platforms.Select(platform => Platform.TryParse(platform)!))
            bases.Add((platform, await BaseImage.FindAsync(blobs, reference, platform, cancellation).ConfigureAwait(false)));
        return bases;
    }

    /// <summary>A commit's time as labels write it.</summary>
    public static string Time(ReleaseVersion version) => Time(version.CommittedAt);

    /// <summary>A time as labels write it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private async Task<BuiltLayer> LayerAsync(string part, ProductFiles files, DateTimeOffset time, CancellationToken cancellation)
    {
        ContentDigest? content = null;
        var layer = await blobs.StoreAsync(
            MediaTypes.Layer,
            async file =>
            {
                var gzip = new GzipWriter(file);
                await using (gzip.ConfigureAwait(false))
                {
                    await new LayerWriter(files, time).WriteAsync(gzip, cancellation).ConfigureAwait(false);
                    content = gzip.Finish();
                }
            },
            cancellation).ConfigureAwait(false);
        return new BuiltLayer(layer with { Annotations = Sorted([new(AnnotationNames.Layer, part)]) }, content!.ToString());
    }

    private async Task<Descriptor> ImageAsync(
        Platform platform, BaseImage below, IReadOnlyList<BuiltLayer> own, ImageRequest request, SortedDictionary<string, string> labels, CancellationToken cancellation)
    {
        var layers = below.Layers.Concat(own).ToList();
        var config = new ImageConfig
        {
            Created = labels[AnnotationNames.Created],
            Architecture = platform.Architecture,
            Os = platform.Os,
            Variant = below.Variant,
            Config = Run(below.Settings, request, labels),
            RootFs = new ImageConfig.RootFiles { DiffIds = [.. layers.Select(layer => layer.DiffId)] },
        };
        var manifest = new ImageManifest
        {
            Config = await StoreAsync(MediaTypes.Config, config, OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false),
            Layers = [.. layers.Select(layer => layer.Descriptor)],
            Annotations = Annotations(labels, below.Reference),
        };
        var image = await StoreAsync(MediaTypes.Manifest, manifest, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
        return image with { Platform = platform with { Variant = below.Variant } };
    }

    private ImageConfig.RunSettings Run(ImageConfig.RunSettings below, ImageRequest request, SortedDictionary<string, string> labels)
    {
        var environment = settings.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}").ToList();
        var kept = (below.Env ?? []).Where(variable => !settings.Environment.ContainsKey(variable.Split('=')[0]));
        var ports = (below.ExposedPorts ?? new Dictionary<string, ImageConfig.EmptyObject>()).Keys.ToList();
        if (settings.Environment.TryGetValue("PORT", out var port))
            ports.Add($"{port}/tcp");
        return new ImageConfig.RunSettings
        {
            User = settings.User,
            ExposedPorts = ports.Count == 0 ? null : new SortedDictionary<string, ImageConfig.EmptyObject>(ports.Distinct().ToDictionary(name => name, _ => new ImageConfig.EmptyObject()), StringComparer.Ordinal),
            Env = [.. kept, .. environment],
            EntryPoint = request.EntryPoint,
            WorkingFolder = $"/{LayerWriter.Root}",
            Labels = Sorted((below.Labels ?? new Dictionary<string, string>()).Where(label => !labels.ContainsKey(label.Key)).Concat(labels)),
        };
    }

    // By name and not by tag: a tag can be given to a commit later, and the commit's bytes are then long known.
    private SortedDictionary<string, string> Labels(ImageRequest request)
    {
        var labels = Sorted(
        [
            new(AnnotationNames.Created, Time(request.Version)),
            new(AnnotationNames.Revision, request.Version.Commit),
            new(AnnotationNames.Title, request.Component),
            new(AnnotationNames.Version, request.Version.Suffix),
        ]);
        if (settings.Source is { } source)
            labels[AnnotationNames.Source] = source.AbsoluteUri;
        return labels;
    }

    private static SortedDictionary<string, string> Annotations(SortedDictionary<string, string> labels, ImageReference? below) => below is null
        ? labels
        : Sorted(labels.Append(new(AnnotationNames.BaseDigest, below.Digest!)).Append(new(AnnotationNames.BaseName, (below with { Digest = null }).ToString())));

    private static SortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> pairs) => new(new Dictionary<string, string>(pairs), StringComparer.Ordinal);

    private Task<Descriptor> StoreAsync<T>(string mediaType, T document, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        blobs.StoreAsync(mediaType, file => JsonSerializer.SerializeAsync(file, document, type, cancellation), cancellation);
}
