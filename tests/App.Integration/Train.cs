using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace App.Integration;

/// <summary>A train of this test's own, removed again at its end so that the instance is left as it was found.</summary>
internal sealed class Train : IAsyncDisposable
{
    private readonly HttpClient _client;

    private Train(HttpClient client, string number)
    {
        _client = client;
        Number = number;
    }

    public string Number { get; }

    public EntityTagHeaderValue? Tag { get; private set; }

    public static async Task<Train> AssembleAsync(HttpClient client, int wagons)
    {
        var train = new Train(client, Instance.NewNumber());
        using var answer = await client.PostAsJsonAsync(new Uri("/trains", UriKind.Relative), new { number = train.Number, wagons });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        train.Tag = answer.Headers.ETag;
        return train;
    }

    /// <summary>Sends a change for the state this test saw last, and remembers the new one when it is accepted.</summary>
    public async Task<HttpStatusCode> ChangeAsync(HttpMethod method, string path, object? body = null)
    {
        using var answer = await SendAsync(method, path, body, Tag);
        if (answer.IsSuccessStatusCode)
            Tag = answer.Headers.ETag;
        return answer.StatusCode;
    }

    /// <summary>Sends a change for a given state.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, EntityTagHeaderValue? seen)
    {
        using var request = new HttpRequestMessage(method, $"/trains/{Number}{path}");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (seen is not null)
            request.Headers.IfMatch.Add(seen);
        return await _client.SendAsync(request);
    }

    /// <summary>Reads the train as it is now.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        using var answer = await _client.GetAsync(new Uri($"/trains/{Number}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Tag = answer.Headers.ETag;
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        using var removed = await SendAsync(HttpMethod.Delete, "", null, EntityTagHeaderValue.Any);
        removed.EnsureSuccessStatusCode();
    }
}
