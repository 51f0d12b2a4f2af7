using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Shunt.Images.Oci;

namespace Shunt.Images.Registries;

/// <summary>Takes one blob. After a broken connection it goes on with the byte it was at.</summary>
/// <param name="connection">The repository.</param>
/// <param name="blob">The blob.</param>
/// <param name="file">Where it goes.</param>
internal sealed class BlobDownload(RegistryConnection connection, Descriptor blob, Stream file)
{
    private readonly string _what = $"pulling blob {blob.Digest}";

    /// <summary>Takes the blob.</summary>
    /// <param name="tampered">Says that it is not what its digest says.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(Func<string, ContentDigest, RegistryException> tampered, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var broken = 0;
        for (var at = 0L; at < blob.Size;)
        {
            try
            {
                at = await TakeAsync(at, hash, () => broken = 0, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (RegistryConnection.IsPassing(error, cancellation))
            {
                if (++broken == RegistryConnection.Attempts)
                    throw connection.GaveUp(_what, error);

                await connection.WaitAsync(broken, null, cancellation).ConfigureAwait(false);
                at = file.Position;
            }
        }

        var actual = ContentDigest.Of(hash);
        if (actual.ToString() != blob.Digest)
            throw tampered(blob.Digest, actual);
    }

    private async Task<long> TakeAsync(long at, IncrementalHash hash, Action progress, CancellationToken cancellation)
    {
        using var response = await connection.SendOnceAsync(_what, () => Ask(at), [HttpStatusCode.OK, HttpStatusCode.PartialContent], cancellation).ConfigureAwait(false);
        var content = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            // A registry that knows no ranges answers all of it.
            var skip = response.StatusCode == HttpStatusCode.OK ? at : 0;
            var buffer = new byte[64 * 1024];
            for (int count; (count = await content.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                var known = (int)Math.Min(skip, count);
                skip -= known;
                if (at + count - known > blob.Size)
                    throw new RegistryException($"Registry '{connection.Reference.Registry}' answered more than the {blob.Size} bytes that {blob.Digest} has. No traffic moved. Nothing of it was kept.");

                hash.AppendData(buffer.AsSpan(known, count - known));
                await file.WriteAsync(buffer.AsMemory(known, count - known), cancellation).ConfigureAwait(false);
                at += count - known;
                progress();
            }
        }

        return at < blob.Size ? throw new IOException($"the answer ended after {at} of {blob.Size} bytes") : at;
    }

    private HttpRequestMessage Ask(long at)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(connection.Root, $"blobs/{blob.Digest}"));
        if (at > 0)
            request.Headers.Range = new RangeHeaderValue(at, null);
        return request;
    }
}
