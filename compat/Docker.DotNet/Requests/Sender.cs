using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>Sends requests, and reads what comes back.</summary>
/// <param name="http">What sends.</param>
/// <param name="address">Where to.</param>
/// <param name="timeout">How long an answer that is no stream may take.</param>
internal sealed class Sender(HttpClient http, Uri address, Func<TimeSpan> timeout)
{
    /// <summary>Sends a request whose answer is read whole.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="refusal">What a refusal means.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The status.</returns>
    public async Task<HttpStatusCode> SendAsync(EngineRequest request, Func<HttpStatusCode, string, DockerApiException> refusal, CancellationToken cancellation)
    {
        using var late = Late(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        using var response = await OpenAsync(request, HttpCompletionOption.ResponseContentRead, refusal, either.Token).ConfigureAwait(false);
        return response.StatusCode;
    }

    /// <summary>Sends a request whose answer is one document.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="type">The document.</param>
    /// <param name="refusal">What a refusal means.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<T> ReadAsync<T>(
        EngineRequest request, JsonTypeInfo<T> type, Func<HttpStatusCode, string, DockerApiException> refusal, CancellationToken cancellation)
        where T : class
    {
        using var late = Late(request);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        using var response = await OpenAsync(request, HttpCompletionOption.ResponseContentRead, refusal, either.Token).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
        return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("It holds null.");
    }

    /// <summary>Sends a request whose answer is a stream. Reading it takes as long as it takes; disposing of it ends the answer.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="refusal">What a refusal means.</param>
    /// <param name="cancellation">Ends the wait for its beginning.</param>
    public async Task<Stream> StreamAsync(EngineRequest request, Func<HttpStatusCode, string, DockerApiException> refusal, CancellationToken cancellation)
    {
        var response = await OpenAsync(request, HttpCompletionOption.ResponseHeadersRead, refusal, cancellation).ConfigureAwait(false);
        return await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose answer is messages, one after the other, and reports each as it comes.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Whom they are told.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task ReportAsync(EngineRequest request, IProgress<JSONMessage> progress, CancellationToken cancellation)
    {
        var stream = await StreamAsync(request, Missing.Anything, cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var message in JsonSerializer.DeserializeAsyncEnumerable(stream, DockerJson.Default.JSONMessage, topLevelValues: true, cancellation).ConfigureAwait(false))
            {
                if (message is not null)
                    progress.Report(message);
            }
        }
    }

    private async Task<HttpResponseMessage> OpenAsync(
        EngineRequest request, HttpCompletionOption completion, Func<HttpStatusCode, string, DockerApiException> refusal, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(address, $"{request.Path}{request.Query}")) { Content = request.Content };
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        var response = await http.SendAsync(message, completion, cancellation).ConfigureAwait(false);
        if ((int)response.StatusCode is >= 200 and < 400)
            return response;

        using (response)
            throw refusal(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
    }

    private CancellationTokenSource Late(EngineRequest request) => new(request.TakesItsTime ? Timeout.InfiniteTimeSpan : timeout(), TimeProvider.System);
}
