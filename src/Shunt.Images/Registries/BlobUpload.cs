using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Shunt.Images.Registries;

/// <summary>Sends one blob in pieces. After a broken connection it goes on where the registry says it is.</summary>
/// <param name="connection">The repository.</param>
/// <param name="digest">The blob's digest.</param>
/// <param name="content">The blob.</param>
/// <param name="pieceLength">How much goes in one request, in bytes: what is lost at most when the connection breaks; null for all of it, from its beginning each time.</param>
internal sealed class BlobUpload(RegistryConnection connection, string digest, Stream content, int? pieceLength)
{
    /// <summary>How much goes in one request, unless said otherwise.</summary>
    public const int PieceLength = 4 * 1024 * 1024;

    private readonly string _what = $"pushing blob {digest}";

    /// <value>How many bytes were sent, those that were lost included.</value>
    public long BytesSent { get; private set; }

    /// <summary>Sends the blob, or finds it in another repository of the registry.</summary>
    /// <param name="from">A repository of the same registry that may have the blob; null for none.</param>
    /// <param name="cancellation">Ends the work; what the registry has of the blob it forgets by itself.</param>
    /// <returns>Whether the registry took it from the other repository.</returns>
    /// <exception cref="RegistryException">The registry refused or cannot be reached.</exception>
    public async Task<bool> RunAsync(string? from, CancellationToken cancellation)
    {
        var location = await BeginAsync(from, cancellation).ConfigureAwait(false);
        if (location is null)
            return true;

        var broken = 0;
        for (var at = 0L; ;)
        {
            try
            {
                if (at == content.Length)
                {
                    await FinishAsync(location, cancellation).ConfigureAwait(false);
                    return false;
                }

                (location, at) = await SendPieceAsync(location, at, cancellation).ConfigureAwait(false);
                broken = 0;
            }
            catch (Exception error) when (RegistryConnection.IsPassing(error, cancellation))
            {
                if (++broken == RegistryConnection.Attempts)
                    throw connection.GaveUp(_what, error);

                await connection.WaitAsync(broken, null, cancellation).ConfigureAwait(false);
                (location, at) = await FindPlaceAsync(location, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<Uri?> BeginAsync(string? from, CancellationToken cancellation)
    {
        var mount = from is null ? "" : $"?mount={Uri.EscapeDataString(digest)}&from={Uri.EscapeDataString(from)}";
        using var response = await connection.SendAsync(
            _what, () => new HttpRequestMessage(HttpMethod.Post, new Uri(connection.Root, $"blobs/uploads/{mount}")), [HttpStatusCode.Accepted, HttpStatusCode.Created], cancellation).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.Created ? null : Location(response);
    }

    private async Task<(Uri Location, long At)> SendPieceAsync(Uri location, long at, CancellationToken cancellation)
    {
        if (pieceLength is not { } most)
            return await SendWholeAsync(location, cancellation).ConfigureAwait(false);

        var piece = new byte[Math.Min(most, content.Length - at)];
        content.Position = at;
        await content.ReadExactlyAsync(piece, cancellation).ConfigureAwait(false);
        BytesSent += piece.Length;
        using var response = await connection.SendOnceAsync(_what, () => Piece(location, at, piece), [HttpStatusCode.Accepted], cancellation).ConfigureAwait(false);
        return (Location(response), Received(response) ?? at + piece.Length);
    }

    // As Docker does it: without a range. ECR answers 201, where the specification has 202.
    private async Task<(Uri Location, long At)> SendWholeAsync(Uri location, CancellationToken cancellation)
    {
        BytesSent += content.Length;
        using var response = await connection.SendOnceAsync(
            _what, () => Body(new HttpRequestMessage(HttpMethod.Patch, location), new WholeBlob(content)), [HttpStatusCode.Accepted, HttpStatusCode.Created], cancellation).ConfigureAwait(false);
        var received = Received(response) ?? content.Length;
        return received == content.Length ? (Location(response), received) : throw new HttpRequestException($"the registry took {received} of {content.Length} bytes");
    }

    private async Task FinishAsync(Uri location, CancellationToken cancellation)
    {
        var query = location.Query.Length == 0 ? "?" : location.Query + "&";
        var end = new Uri(location, $"{location.AbsolutePath}{query}digest={Uri.EscapeDataString(digest)}");
        using var response = await connection.SendOnceAsync(
            _what, () => new HttpRequestMessage(HttpMethod.Put, end) { Content = new ByteArrayContent([]) }, [HttpStatusCode.Created], cancellation).ConfigureAwait(false);
    }

    // Registries differ in what they keep of a piece that broke off. One that cannot tell gets the blob from its beginning.
    private async Task<(Uri Location, long At)> FindPlaceAsync(Uri location, CancellationToken cancellation)
    {
        if (pieceLength is null)
            return (await AnewAsync(cancellation).ConfigureAwait(false), 0);

        using var response = await connection.SendAsync(
            _what,
            () => new HttpRequestMessage(HttpMethod.Get, location),
            [HttpStatusCode.NoContent, HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.RequestedRangeNotSatisfiable],
            cancellation).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Accepted)
            return (response.Headers.Location is null ? location : Location(response), Received(response) ?? 0);

        return (await AnewAsync(cancellation).ConfigureAwait(false), 0);
    }

    private async Task<Uri> AnewAsync(CancellationToken cancellation) =>
        await BeginAsync(from: null, cancellation).ConfigureAwait(false) ?? throw new HttpRequestException("a blob was found in the middle of its upload");

    private static HttpRequestMessage Piece(Uri location, long at, byte[] piece)
    {
        var request = Body(new HttpRequestMessage(HttpMethod.Patch, location), new ByteArrayContent(piece));

        // The specification's form of the header has no unit, which HttpClient's own type would add.
        request.Content!.Headers.TryAddWithoutValidation("Content-Range", string.Create(CultureInfo.InvariantCulture, $"{at}-{at + piece.Length - 1}"));
        return request;
    }

    private static HttpRequestMessage Body(HttpRequestMessage request, HttpContent body)
    {
        request.Content = body;
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return request;
    }

    private Uri Location(HttpResponseMessage response) =>
        new(connection.Root, response.Headers.Location ?? throw new RegistryException($"Registry '{connection.Reference.Registry}' did not say where to send blob {digest}. No traffic moved. It does not follow the distribution protocol: use another."));

    private static long? Received(HttpResponseMessage response)
    {
        var range = response.Headers.TryGetValues("Range", out var values) ? values.First() : null;
        return range?.Split('-') is [_, var last] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? (end == 0 ? 0 : end + 1) : null;
    }
}
