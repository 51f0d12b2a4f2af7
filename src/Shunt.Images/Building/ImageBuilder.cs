using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shunt.Images.Engine;
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
/// <param name="layerBuilder">Makes layers.</param>
/// <param name="settings">What images are made of.</param>
internal sealed class ImageBuilder(BlobFolder blobs, LayerBuilder layerBuilder, ImageSettings settings)
{
    /// <summary>
    /// The time of files from packages: the first that every archive format can tell. The commit's would give the layer a new digest with
    /// every commit, although nothing in it changed.
    /// </summary>
    public static readonly DateTimeOffset DependencyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Dependencies = "dependencies";
    private const string App = "app";

    /// <summary>Stores an image's parts.</summary>
    /// <param name="request">What goes into it.</param>
    /// <param name="cancellation">Ends the work; parts that are stored already name nothing and are harmless.</param>
    /// <returns>The index over its platforms.</returns>
    public async Task<Descriptor> BuildAsync(ImageRequest request, CancellationToken cancellation)
    {
        // The base's layers are read whole to be sure of them, which takes as long as the product's.
        var (finding, packing) = (FindBasesAsync(cancellation), PackAsync(request, cancellation));
        await Task.WhenAll(finding, packing).ConfigureAwait(false);
        var (bases, layers) = (await finding.ConfigureAwait(false), await packing.ConfigureAwait(false));

        var labels = Labels(request.Component, request.Version);
        var reference = ImageReference.TryParse(settings.Base);
        var images = new List<Descriptor>();
        foreach (var (platform, below) in bases)
        {
            var all = below.Layers.Concat(layers).ToList();
            images.Add(await ImageAsync(platform with { Variant = below.Variant }, Run(below.Settings, request, labels), all, labels, below.Reference, cancellation).ConfigureAwait(false));
        }

        var index = new ImageIndex { Manifests = images, Annotations = Annotations(labels, reference) };
        return await StoreAsync(MediaTypes.Index, index, OciJson.Compact.ImageIndex, cancellation).ConfigureAwait(false);
    }

    /// <summary>Stores the parts of an image that an engine built, under the same labels as one that is made here. Its layers stay what they are.</summary>
    /// <param name="component">The component that it runs.</param>
    /// <param name="version">The version it was built from.</param>
    /// <param name="saved">What the engine saved.</param>
    /// <param name="cancellation">Ends the work; parts that are stored already name nothing and are harmless.</param>
    /// <returns>The index over its one platform.</returns>
    /// <exception cref="InvalidDataException">It cannot be run as a release is.</exception>
    public async Task<Descriptor> WrapAsync(string component, ReleaseVersion version, SavedImage saved, CancellationToken cancellation)
    {
        var labels = Labels(component, version);
        var layers = new List<BuiltLayer>();
        foreach (var layer in saved.Layers)
        {
            var isProduct = await layer.HoldsProductAsync(saved.WorkingFolder, cancellation).ConfigureAwait(false);
            var stored = isProduct ? layerBuilder.AddAsync(App, layer.CopyToAsync, cancellation) : layerBuilder.FindOrAddAsync(null, layer.CopyToAsync, cancellation);
            layers.Add(await stored.ConfigureAwait(false));
        }

        if (!layers.Select(layer => layer.DiffId).SequenceEqual(saved.Config.RootFs.DiffIds))
            throw new InvalidDataException("its layers are not those that its configuration names");

        if (!layers.Exists(layer => layer.Descriptor.Annotations is not null))
            throw new InvalidDataException($"none of its layers holds files in its working folder, '/{saved.WorkingFolder}', alone. COPY the product there in an instruction of its own");

        var platform = new Platform(saved.Config.Architecture, saved.Config.Os) { Variant = saved.Config.Variant };
        var image = await ImageAsync(platform, saved.Settings(labels), layers, labels, null, cancellation).ConfigureAwait(false);
        return await StoreAsync(MediaTypes.Index, new ImageIndex { Manifests = [image], Annotations = labels }, OciJson.Compact.ImageIndex, cancellation).ConfigureAwait(false);
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

    private async Task<List<BuiltLayer>> PackAsync(ImageRequest request, CancellationToken cancellation)
    {
        var product = ProductFiles.In(request.ProductFolder);
        var dependencies = PackedDependencies.Of(product);
        List<BuiltLayer> layers = [];
        if (dependencies.Count > 0)
            layers.Add(await layerBuilder.FindOrAddAsync(Dependencies, new LayerWriter(product.Only(dependencies), DependencyTime).WriteAsync, cancellation).ConfigureAwait(false));
        layers.Add(await layerBuilder.AddAsync(App, new LayerWriter(product.Without(dependencies), request.Version.CommittedAt).WriteAsync, cancellation).ConfigureAwait(false));
        return layers;
    }

    private async Task<Descriptor> ImageAsync(
        Platform platform, ImageConfig.RunSettings settings, IReadOnlyList<BuiltLayer> layers, SortedDictionary<string, string> labels, ImageReference? below, CancellationToken cancellation)
    {
        var config = new ImageConfig
        {
            Created = labels[AnnotationNames.Created],
            Architecture = platform.Architecture,
            Os = platform.Os,
            Variant = platform.Variant,
            Config = settings,
            RootFs = new ImageConfig.RootFiles { DiffIds = [.. layers.Select(layer => layer.DiffId)] },
        };
        var manifest = new ImageManifest
        {
            Config = await StoreAsync(MediaTypes.Config, config, OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false),
            Layers = [.. layers.Select(layer => layer.Descriptor)],
            Annotations = Annotations(labels, below),
        };
        var image = await StoreAsync(MediaTypes.Manifest, manifest, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
        return image with { Platform = platform };
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
    private SortedDictionary<string, string> Labels(string component, ReleaseVersion version)
    {
        var labels = Sorted(
        [
            new(AnnotationNames.Created, Time(version)),
            new(AnnotationNames.Revision, version.Commit),
            new(AnnotationNames.Title, component),
            new(AnnotationNames.Version, version.Suffix),
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
