namespace Tests;

/// <summary>
/// The way to moto_server, which looks whether an object is there and then writes it, in two steps between which another writer comes: S3 does both in one. So writes on
/// condition go one at a time here; which of them wins is for the stand-in to say.
/// </summary>
/// <param name="behind">The way on.</param>
internal sealed class OneWriteAtATime(HttpMessageHandler behind) : DelegatingHandler(behind)
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isConditional = request.Method == HttpMethod.Put && (request.Headers.NonValidated.Contains("If-None-Match") || request.Headers.NonValidated.Contains("If-Match"));
        if (!isConditional)
            return await base.SendAsync(request, cancellationToken);

        await Turn.WaitAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }
}
