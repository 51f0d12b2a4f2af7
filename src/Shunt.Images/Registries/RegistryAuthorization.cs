using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Shunt.Images.Registries;

/// <summary>Meets a registry's challenges: a user's name and password, or a token that its token service gives for them.</summary>
/// <param name="client">Asks the token service.</param>
/// <param name="registry">The registry.</param>
/// <param name="isPlain">Whether the registry is asked without TLS; only then may its token service be.</param>
/// <param name="credentials">Where credentials come from.</param>
internal sealed class RegistryAuthorization(HttpClient client, string registry, bool isPlain, IRegistryCredentials credentials)
{
    private const string Client = "shunt";

    /// <value>What goes with every request; null until the registry asked.</value>
    public AuthenticationHeaderValue? Header { get; private set; }

    /// <summary>Meets a challenge; the next request goes with the answer.</summary>
    /// <param name="challenge">The challenge; null when the registry refused what was answered, or asked for nothing that can be.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="RegistryException">There is no credential, or it was refused.</exception>
    public async Task MeetAsync(Challenge? challenge, CancellationToken cancellation)
    {
        var credential = await credentials.FindAsync(registry, cancellation).ConfigureAwait(false);
        if (challenge is null)
            throw Refused(credential);

        Header = challenge.IsBearer
            ? new AuthenticationHeaderValue("Bearer", await TokenAsync(challenge, credential, cancellation).ConfigureAwait(false))
            : Basic(credential?.User is null ? throw Refused(credential) : credential);
    }

    private RegistryException Refused(RegistryCredential? credential) => new(
        credential is null
            ? $"Registry '{registry}' wants to know who asks, and no credential was found. Nothing was pushed or pulled and no traffic moved. {credentials.NextStep(registry)}."
            : $"Registry '{registry}' refused the credential of '{credential}'. Nothing was pushed or pulled and no traffic moved. {credentials.NextStep(registry)} again, or ask for the right to push there.");

    private async Task<string> TokenAsync(Challenge challenge, RegistryCredential? credential, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(challenge.Parameters.GetValueOrDefault("realm"), UriKind.Absolute, out var realm) || (realm.Scheme != Uri.UriSchemeHttps && !isPlain))
            throw new RegistryException($"Registry '{registry}' names no token service that can be asked safely ('{challenge.Parameters.GetValueOrDefault("realm")}'). Nothing was pushed or pulled and no traffic moved. Use a registry with TLS.");

        using var request = credential is { User: null } ? Exchange(realm, challenge, credential) : Question(realm, challenge);
        if (credential is { User: not null })
            request.Headers.Authorization = Basic(credential);

        using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw (int)response.StatusCode is >= 400 and < 500 ? Refused(credential) : new HttpRequestException($"the token service answered {(int)response.StatusCode}");

        var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false), RegistryJson.Default.TokenAnswer);
        return answer?.Token ?? answer?.AccessToken ?? throw Refused(credential);
    }

    private static HttpRequestMessage Question(Uri realm, Challenge challenge)
    {
        var query = ((string[])["service", "scope"]).Where(challenge.Parameters.ContainsKey).Select(name => $"{name}={Uri.EscapeDataString(challenge.Parameters[name])}");
        return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(realm) { Query = string.Join('&', query.Prepend(realm.Query.TrimStart('?')).Where(part => part.Length > 0)) }.Uri);
    }

    private static HttpRequestMessage Exchange(Uri realm, Challenge challenge, RegistryCredential token) => new(HttpMethod.Post, realm)
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = token.Secret,
            ["client_id"] = Client,
            ["service"] = challenge.Parameters.GetValueOrDefault("service") ?? "",
            ["scope"] = challenge.Parameters.GetValueOrDefault("scope") ?? "",
        }),
    };

    private static AuthenticationHeaderValue Basic(RegistryCredential credential) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.User}:{credential.Secret}")));
}
