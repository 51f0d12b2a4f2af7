using System.Text.Json;
using System.Text.Json.Nodes;
using Shunt.Images.Oci;

namespace Shunt.Images.Papers;

/// <summary>
/// Signatures over stored images with a key file: ECDSA on P-256, over the document that cosign signs ("simple signing"), so that
/// <c>cosign verify --key</c> reads them in a registry. Under <c>optional</c> the document also names the image's other papers by digest.
/// </summary>
/// <param name="layout">The layout that holds the images.</param>
public sealed class ImageSignatures(OciLayout layout)
{
    private const string Kind = "cosign container image signature";
    private const string PapersMember = "papers";

    /// <summary>Signs an image and its papers. What the key signed already is left as it is.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="name">What the image is called: the repository it is pushed to, or the component.</param>
    /// <param name="key">The private key.</param>
    /// <param name="created">The time of the image's commit.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether it was signed now.</returns>
    /// <exception cref="ImageMissingException">The image is not there, or not whole.</exception>
    public async Task<bool> SignAsync(string digest, string name, SigningKey key, DateTimeOffset created, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);

        if (await FindProblemAsync(digest, key, cancellation).ConfigureAwait(false) is null)
            return false;

        var papers = new JsonObject();
        foreach (var paper in await PapersAsync(digest, cancellation).ConfigureAwait(false))
            papers[paper.Descriptor.ArtifactType!] = paper.Descriptor.Digest;
        var payload = PaperJson.Compact(new JsonObject
        {
            ["critical"] = new JsonObject
            {
                ["identity"] = new JsonObject { ["docker-reference"] = name },
                ["image"] = new JsonObject { ["docker-manifest-digest"] = digest },
                ["type"] = Kind,
            },
            ["optional"] = new JsonObject { [PapersMember] = papers },
        });
        var annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [PaperTypes.SignatureAnnotation] = Convert.ToBase64String(key.Sign(payload)) };
        await layout.AttachAsync(digest, PaperTypes.Signature, PaperTypes.SimpleSigning, payload, annotations, created, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <summary>Says why an image is not what a key's owner signed, as a clause; null when it is, every byte of it and of its papers.</summary>
    /// <param name="digest">The image.</param>
    /// <param name="key">The public key.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<string?> FindProblemAsync(string digest, SigningKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            if (await layout.FindDamageAsync(digest, cancellation).ConfigureAwait(false) is { } damage)
                return $"its stored image was changed: {damage}";

            string? problem = null;
            foreach (var signature in (await layout.Referrers.ListAsync(digest, cancellation).ConfigureAwait(false)).Where(IsSignature))
            {
                problem = await ProblemOfAsync(digest, signature, key, cancellation).ConfigureAwait(false);
                if (problem is null)
                    return null;
            }

            return problem ?? "its image is not signed";
        }
        catch (ImageMissingException damaged)
        {
            return $"what is stored about its image was changed: {damaged.Detail}";
        }
    }

    private static bool IsSignature(Referrer referrer) => referrer.Descriptor.ArtifactType == PaperTypes.Signature;

    private async Task<string?> ProblemOfAsync(string digest, Referrer signature, SigningKey key, CancellationToken cancellation)
    {
        var payload = await ReadAsync(digest, signature.Content, cancellation).ConfigureAwait(false);
        if (signature.Content.Annotations?.GetValueOrDefault(PaperTypes.SignatureAnnotation) is not { } text || !key.Verifies(payload, text))
            return "its image is signed, but not by that key";

        try
        {
            using var document = JsonDocument.Parse(payload);
            var critical = document.RootElement.GetProperty("critical");
            if (critical.GetProperty("type").GetString() != Kind || critical.GetProperty("image").GetProperty("docker-manifest-digest").GetString() != digest)
                return "its signature is one of another image";

            var signed = document.RootElement.GetProperty("optional").GetProperty(PapersMember).EnumerateObject().ToDictionary(paper => paper.Name, paper => paper.Value.GetString());
            var papers = await PapersAsync(digest, cancellation).ConfigureAwait(false);
            foreach (var paper in papers)
                await ReadAsync(digest, paper.Content, cancellation).ConfigureAwait(false);
            return papers.Count == signed.Count && papers.All(paper => signed.GetValueOrDefault(paper.Descriptor.ArtifactType!) == paper.Descriptor.Digest)
                ? null
                : "its papers are others than those that were signed with it";
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "its signature is over something else than an image and its papers";
        }
    }

    private async Task<IReadOnlyList<Referrer>> PapersAsync(string digest, CancellationToken cancellation) =>
        [.. (await layout.Referrers.ListAsync(digest, cancellation).ConfigureAwait(false)).Where(referrer => !IsSignature(referrer))];

    private async Task<byte[]> ReadAsync(string image, Descriptor content, CancellationToken cancellation)
    {
        var blob = await layout.Blobs.OpenAsync(image, "paper", content.Digest, cancellation).ConfigureAwait(false);
        await using (blob.ConfigureAwait(false))
        {
            var bytes = new byte[blob.Length];
            await blob.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes;
        }
    }
}
