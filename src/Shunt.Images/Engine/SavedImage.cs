using System.Formats.Tar;
using System.Text.Json;
using Shunt.Images.Layers;
using Shunt.Images.Oci;

namespace Shunt.Images.Engine;

/// <summary>An image that an engine saved, unpacked into a folder: its configuration, and where its layers are.</summary>
/// <param name="Config">Its configuration.</param>
/// <param name="Layers">Its layers, the lowest first.</param>
/// <param name="WorkingFolder">Where its program runs, which is where the product lies; without a slash before it.</param>
internal sealed record SavedImage(ImageConfig Config, IReadOnlyList<SavedLayer> Layers, string WorkingFolder)
{
    /// <summary>Unpacks an archive.</summary>
    /// <param name="archive">What the engine saved.</param>
    /// <param name="folder">Where to; empty.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidDataException">It is no archive of one image, or not of an image that is run as a release is.</exception>
    public static async Task<SavedImage> ReadAsync(Stream archive, string folder, CancellationToken cancellation)
    {
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false, cancellation).ConfigureAwait(false);
        try
        {
            var manifests = await ReadAsync(folder, SavedManifest.Name, OciJson.Compact.SavedManifestArray, cancellation).ConfigureAwait(false);
            if (manifests is not [var manifest])
                throw new InvalidDataException($"the engine saved {manifests.Length} images instead of one");

            var config = await ReadAsync(folder, manifest.Config, OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false);
            return new SavedImage(config, [.. manifest.Layers.Select(layer => new SavedLayer(PathOf(folder, layer)))], FolderOf(config));
        }
        catch (Exception other) when (other is JsonException or FileNotFoundException)
        {
            throw new InvalidDataException($"the engine saved no image that can be read: {other.Message.TrimEnd('.')}", other);
        }
    }

    /// <summary>How its program runs: as its Dockerfile says, with a release's labels added.</summary>
    /// <param name="labels">The labels.</param>
    public ImageConfig.RunSettings Settings(SortedDictionary<string, string> labels)
    {
        var own = Config.Config!;
        var all = new SortedDictionary<string, string>((own.Labels ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in labels)
            all[name] = value;
        return own with { EntryPoint = [.. own.EntryPoint ?? [], .. own.Arguments ?? []], Arguments = null, Labels = all };
    }

    private static string FolderOf(ImageConfig config)
    {
        var settings = config.Config;
        if (settings is null || (settings.EntryPoint ?? []).Concat(settings.Arguments ?? []).FirstOrDefault() is null)
            throw new InvalidDataException("its Dockerfile names no program. Give it an ENTRYPOINT");

        if (settings.User?.Split(':')[0] is null or "" or "0" or "root")
            throw new InvalidDataException("its program would run as root. Give its Dockerfile a USER, by number");

        return EntryPath.Contained((settings.WorkingFolder ?? "/").TrimStart('/')) is { Length: > 0 } folder
            ? folder
            : throw new InvalidDataException("its Dockerfile names no folder for the product. Give it a WORKDIR, and COPY the product there");
    }

    private static async Task<T> ReadAsync<T>(string folder, string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var file = File.OpenRead(PathOf(folder, name));
        await using (file.ConfigureAwait(false))
            return await JsonSerializer.DeserializeAsync(file, type, cancellation).ConfigureAwait(false) ?? throw new JsonException($"'{name}' holds null.");
    }

    private static string PathOf(string folder, string name) =>
        Path.Combine(folder, EntryPath.Contained(name) ?? throw new InvalidDataException($"the engine saved an image with a part '{name}', which leads out of its archive"));
}
