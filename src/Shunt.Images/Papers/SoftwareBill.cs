using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shunt.Images.Layers;

namespace Shunt.Images.Papers;

/// <summary>
/// What is in an image, as a CycloneDX 1.6 document: the packages that the product was linked with, each with the hash its feed gave, the
/// frameworks it asks for, its base, and every file with its hash. Its bytes follow from the image alone.
/// </summary>
public static class SoftwareBill
{
    /// <summary>The name of the paper beside a manifest.</summary>
    public const string PaperName = "sbom.cdx.json";

    /// <summary>Writes the document.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="productFolder">The published product that it holds.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreException">The product cannot be read.</exception>
    public static async Task<byte[]> OfAsync(PaperSubject subject, string productFolder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);

        var product = ProductFiles.In(productFolder);
        var packages = PackageList.Of(product);
        var components = new JsonArray();
        foreach (var library in packages.Libraries.Where(library => !library.IsRoot))
            components.Add(Library(library));
        foreach (var (name, version) in packages.Frameworks)
            components.Add(Component("framework", $"framework:{name}", name, version, "Brought by whoever runs the image: this version or a later patch of it."));
        if (subject.Settings is { BaseRepository: { } repository, BaseDigest: { } below })
            components.Add(Component("container", "base", repository, below, "The image below the product."));
        foreach (var (path, item) in product.Entries.Where(entry => entry.Item is FileInfo { LinkTarget: null }))
            components.Add(await FileAsync(path, item, cancellation).ConfigureAwait(false));

        return PaperJson.Indented(new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = $"urn:uuid:{Serial(subject.Digest)}",
            ["version"] = 1,
            ["metadata"] = Metadata(subject),
            ["components"] = components,
            ["dependencies"] = Dependencies(subject, packages),
        });
    }

    private static JsonObject Metadata(PaperSubject subject) => new()
    {
        ["timestamp"] = subject.Created,
        ["tools"] = new JsonObject
        {
            ["components"] = new JsonArray(new JsonObject { ["type"] = "application", ["name"] = "Shunt", ["version"] = typeof(SoftwareBill).Assembly.GetName().Version!.ToString(3) }),
        },
        ["component"] = new JsonObject
        {
            ["type"] = "container",
            ["bom-ref"] = subject.Component,
            ["name"] = subject.Component,
            ["version"] = subject.Version.Commit,
            ["purl"] = $"pkg:oci/{subject.Component}@{Uri.EscapeDataString(subject.Digest)}",
        },
    };

    private static JsonObject Library(PackageList.Library library)
    {
        var component = Component("library", library.Key, library.Name, library.Version, null);
        if (library.Hash is { } hash)
            component["hashes"] = Hashes("SHA-512", hash);
        if (library.IsPackage)
            component["purl"] = $"pkg:nuget/{Uri.EscapeDataString(library.Name)}@{Uri.EscapeDataString(library.Version)}";
        return component;
    }

    private static async Task<JsonObject> FileAsync(string path, FileSystemInfo item, CancellationToken cancellation)
    {
        var file = ((FileInfo)item).OpenRead();
        await using (file.ConfigureAwait(false))
        {
            var digest = await ContentDigest.OfAsync(file, cancellation).ConfigureAwait(false);
            return new JsonObject { ["type"] = "file", ["bom-ref"] = $"file:{path}", ["name"] = path, ["hashes"] = Hashes("SHA-256", digest.Hex) };
        }
    }

    private static JsonObject Component(string type, string reference, string name, string version, string? description)
    {
        var component = new JsonObject { ["type"] = type, ["bom-ref"] = reference, ["name"] = name, ["version"] = version };
        if (description is not null)
            component["description"] = description;
        return component;
    }

    private static JsonArray Hashes(string algorithm, string content) => new(new JsonObject { ["alg"] = algorithm, ["content"] = content });

    // What the product itself needs is what the image needs.
    private static JsonArray Dependencies(PaperSubject subject, PackageList packages)
    {
        var known = packages.Libraries.Select(library => library.Key).ToHashSet(StringComparer.Ordinal);
        var root = packages.Libraries.Where(library => library.IsRoot).SelectMany(library => library.Needs).Where(known.Contains)
            .Concat(packages.Frameworks.Select(framework => $"framework:{framework.Name}"))
            .Concat(subject.Settings.BaseDigest is null ? [] : ["base"]);
        var lines = packages.Libraries.Where(library => !library.IsRoot).Select(library => (library.Key, library.Needs.Where(known.Contains))).Prepend((subject.Component, root));
        return new JsonArray([.. lines.Select(line => new JsonObject { ["ref"] = line.Item1, ["dependsOn"] = new JsonArray([.. line.Item2.Select(need => JsonValue.Create(need))]) })]);
    }

    // A serial number that follows from the image (RFC 9562, version 8).
    private static Guid Serial(string digest)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"sbom of {digest}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
