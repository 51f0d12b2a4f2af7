using System.Net;
using System.Text.Json;
using Shunt.Images.Oci;
using Shunt.Images.Papers;

namespace Shunt.Images.Registries;

/// <content>
/// Papers of images: manifests that refer to them. A registry that keeps no list of those gets one under the tag <c>sha256-&lt;hex&gt;</c>
/// (distribution specification 1.1, "Referrers tag schema"), and a signature also the tag under which cosign looks for it.
/// </content>
public sealed partial class ImageRegistry
{
    private async Task<PushReport> PushPapersAsync(OciLayout layout, string digest, PushReport report, CancellationToken cancellation)
    {
        try
        {
            return await SendPapersAsync(layout, digest, report, cancellation).ConfigureAwait(false);
        }
        catch (RegistryException refused) when (HasFixedTags)
        {
            // The image is there whole, and its papers lie beside its manifest: what runs does not need them here.
            return report with { PapersRefused = refused.Message };
        }
    }

    private async Task<PushReport> SendPapersAsync(OciLayout layout, string digest, PushReport report, CancellationToken cancellation)
    {
        var unlisted = new List<Descriptor>();
        foreach (var paper in await layout.Referrers.ListAsync(digest, cancellation).ConfigureAwait(false))
        {
            foreach (var blob in paper.Manifest.Layers.Append(paper.Manifest.Config))
            {
                report = await IsThereAsync(blob, cancellation).ConfigureAwait(false)
                    ? report with { Skipped = report.Skipped + 1 }
                    : await SendAsync(layout.Blobs, digest, "paper", blob, mountFrom: null, report, cancellation).ConfigureAwait(false);
            }

            if (!await PutAsync(layout.Blobs, digest, paper.Descriptor, paper.Descriptor.Digest, cancellation).ConfigureAwait(false))
                unlisted.Add(paper.Descriptor);
            if (paper.Descriptor.ArtifactType == PaperTypes.Signature && !HasFixedTags)
                await PutAsync(layout.Blobs, digest, paper.Descriptor, $"{Referrers.TagOf(digest)}.sig", cancellation).ConfigureAwait(false);
        }

        if (unlisted.Count > 0 && !HasFixedTags)
            await ListAsync(Referrers.TagOf(digest), unlisted, cancellation).ConfigureAwait(false);
        return report;
    }

    // What others have listed stays. Two who list at once may lose one of the two; the next push lists it again.
    private async Task ListAsync(string tag, List<Descriptor> papers, CancellationToken cancellation)
    {
        var there = await ListedAsync(tag, cancellation).ConfigureAwait(false);
        var missing = papers.Where(paper => there.All(other => other.Digest != paper.Digest)).ToList();
        if (missing.Count == 0)
            return;

        var list = new ImageIndex { Manifests = [.. there, .. missing] };
        await PutAsync(MediaTypes.Index, JsonSerializer.SerializeToUtf8Bytes(list, OciJson.Compact.ImageIndex), tag, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Descriptor>> ListedAsync(string tag, CancellationToken cancellation)
    {
        using var response = await _connection.SendAsync(
            $"looking up the papers '{tag}'", () => Ask(HttpMethod.Get, tag), [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return [];

        await response.Content.LoadIntoBufferAsync(LongestDocument, cancellation).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false), OciJson.Compact.ImageIndex)?.Manifests ?? [];
        }
        catch (JsonException)
        {
            throw Refusal($"has something under the tag '{tag}' that is no list of papers", "Remove that tag and run the command again.");
        }
    }
}
