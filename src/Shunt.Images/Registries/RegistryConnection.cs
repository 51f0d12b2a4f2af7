using System.Net;

namespace Shunt.Images.Registries;

/// <summary>Requests to one repository of a registry: with the right authorization, and again when the network or the registry hiccups.</summary>
internal sealed class RegistryConnection : IDisposable
{
    /// <summary>How often a request is sent before giving up.</summary>
    public const int Attempts = 5;

    /// <summary>How long an answer may take to begin; a registry commits a large layer before it answers.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(5);

    private const int MostErrorShown = 300;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly RegistryAuthorization _authorization;
    private readonly IRegistryCredentials _credentials;
    private readonly TimeProvider _time;

    /// <summary>Prepares; nothing is sent yet.</summary>
    /// <param name="reference">The repository.</param>
    /// <param name="credentials">Where credentials come from.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="handler">What sends.</param>
    public RegistryConnection(ImageReference reference, IRegistryCredentials credentials, TimeProvider time, HttpMessageHandler handler)
    {
        Reference = reference;
        var host = reference.Registry == ImageReference.DockerHub ? "registry-1.docker.io" : reference.Registry;

        // As Docker has it: only a registry on this machine is asked without TLS.
        var name = host.Split(':')[0];
        var isPlain = name == "localhost" || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
        Root = new Uri($"{(isPlain ? "http" : "https")}://{host}/v2/{reference.Repository}/");
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = AnswerLimit };
        _authorization = new RegistryAuthorization(_client, reference.Registry, isPlain, credentials);
        _credentials = credentials;
        _time = time;
    }

    /// <value>The repository.</value>
    public ImageReference Reference { get; }

    /// <value>The repository's address.</value>
    public Uri Root { get; }

    /// <summary>Sends a request until it is answered. An answer that the caller does not expect is an error.</summary>
    /// <param name="what">What is asked for, for messages: <c>pushing layer sha256:…</c>.</param>
    /// <param name="make">Makes the request, once an attempt.</param>
    /// <param name="expected">The answers that the caller deals with.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="RegistryException">The registry refused or cannot be reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(string what, Func<HttpRequestMessage> make, IReadOnlyList<HttpStatusCode> expected, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(what, make, expected, cancellation).ConfigureAwait(false);
            }
            catch (Exception broken) when (IsPassing(broken, cancellation))
            {
                if (attempt == Attempts)
                    throw GaveUp(what, broken);

                await WaitAsync(attempt, (broken as BusyException)?.RetryAfter, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends a request once; the caller knows how to go on after a broken connection.</summary>
    /// <exception cref="RegistryException">The registry refused.</exception>
    /// <exception cref="HttpRequestException">The connection broke, or the registry hiccups.</exception>
    public async Task<HttpResponseMessage> SendOnceAsync(string what, Func<HttpRequestMessage> make, IReadOnlyList<HttpStatusCode> expected, CancellationToken cancellation)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            using var request = make();
            if (request.RequestUri!.Authority == Root.Authority)
                request.Headers.Authorization = _authorization.Header;

            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (expected.Contains(response.StatusCode))
                return response;

            using (response)
            {
                if (response.StatusCode == HttpStatusCode.Unauthorized)
                {
                    await _authorization.MeetAsync(isSecond ? null : Challenge.Of(response.Headers), cancellation).ConfigureAwait(false);
                    continue;
                }

                throw await RefusalAsync(what, response, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Says whether an error passes by itself: it lies with the network or a busy registry.</summary>
    public static bool IsPassing(Exception error, CancellationToken cancellation) =>
        error is HttpRequestException or IOException || (error is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>Waits before the next attempt: twice as long each time, or as long as the registry asked for, at most 30 s.</summary>
    public Task WaitAsync(int attempt, TimeSpan? asked, CancellationToken cancellation)
    {
        var wait = asked ?? FirstWait * Math.Pow(2, attempt - 1);
        return Task.Delay(wait < LongestWait ? wait : LongestWait, _time, cancellation);
    }

    /// <summary>Says that it was tried often enough.</summary>
    public RegistryException GaveUp(string what, Exception cause) => new(
        $"Registry '{Reference.Registry}' cannot be reached for {what}: {cause.Message.TrimEnd('.')} ({Attempts} attempts). No traffic moved. Run the command again when it answers: what is there already is not sent again.", cause);

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<Exception> RefusalAsync(string what, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        var said = RegistryErrors.Describe(body) ?? (body.Length is > 0 and <= MostErrorShown ? body.Trim() : response.ReasonPhrase);
        var status = (int)response.StatusCode;
        if (response.StatusCode == HttpStatusCode.Forbidden)
            return new RegistryException($"Registry '{Reference.Registry}' refused {what} in '{Reference.Repository}' ({status}, {said}). No traffic moved. {_credentials.NextStep(Reference.Registry)} as someone with the right to do it.");

        var isFull = said == RegistryErrors.Describe("no space left");
        if (!isFull && (status >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout))
            return new BusyException($"it answered {status} ({said})", response.Headers.RetryAfter?.Delta);

        return new RegistryException($"Registry '{Reference.Registry}' refused {what} in '{Reference.Repository}': {said} ({status}). No traffic moved. {(isFull ? "Make room there" : "Look at its log")} and run the command again.");
    }

    private sealed class BusyException(string message, TimeSpan? retryAfter) : HttpRequestException(message)
    {
        public TimeSpan? RetryAfter { get; } = retryAfter;
    }
}
