using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace App.Tests;

[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "xunit ends it by DisposeAsync.")]
public sealed class ServiceTests : IAsyncLifetime
{
    private readonly RunningService _service = new();

    public Task InitializeAsync() => _service.StartAsync();

    public Task DisposeAsync() => _service.DisposeAsync().AsTask();

    [Fact]
    public async Task Version_is_the_component_and_the_commit_and_nothing_else()
    {
        var body = await _service.Client.GetStringAsync(At("/version"));

        Assert.Equal($$"""{"component":"app","version":"{{VersionStamp.Own.Version}}"}""", body);
    }

    [Fact]
    public async Task Health_answers_200_and_echoes_the_instance()
    {
        await using var service = new RunningService("nonce-7");
        await service.StartAsync();

        using var answer = await service.Client.GetAsync(At("/health"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["nonce-7"], answer.Headers.GetValues("Shunt-Instance"));
        Assert.Equal("""{"status":"serving"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Health_names_no_instance_when_it_was_given_none()
    {
        using var answer = await _service.Client.GetAsync(At("/health"));

        Assert.False(answer.Headers.Contains("Shunt-Instance"));
    }

    [Fact]
    public async Task The_page_is_html_that_loads_nothing()
    {
        using var answer = await _service.Client.GetAsync(At("/"));

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains(VersionStamp.Own.Version, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_train_is_assembled_loaded_and_leaves()
    {
        using var added = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR1","wagons":3}""");
        using var loaded = await SendAsync(HttpMethod.Put, "/trains/FR1/wagons/2", """{"cargo":"ore","tonnes":12.5}""", added.Headers.ETag);
        using var loadedMore = await SendAsync(HttpMethod.Put, "/trains/FR1/wagons/3", """{"cargo":"coal","tonnes":1}""", loaded.Headers.ETag);
        using var unloaded = await SendAsync(HttpMethod.Delete, "/trains/FR1/wagons/3", null, loadedMore.Headers.ETag);
        using var left = await SendAsync(HttpMethod.Post, "/trains/FR1/departure", null, unloaded.Headers.ETag);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal("/trains/FR1", added.Headers.Location?.OriginalString);
        using var train = JsonDocument.Parse(await left.Content.ReadAsStringAsync());
        Assert.Equal("""[{"wagon":2,"cargo":"ore","tonnes":12.5}]""", train.RootElement.GetProperty("loads").GetRawText());
        Assert.Equal(JsonValueKind.String, train.RootElement.GetProperty("departedAt").ValueKind);
    }

    [Fact]
    public async Task The_list_holds_every_train_that_was_not_removed()
    {
        using var first = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR1","wagons":1}""");
        using var second = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR2","wagons":1}""");

        using var removed = await SendAsync(HttpMethod.Delete, "/trains/FR1", null, first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(
            """[{"number":"FR2","wagons":1,"tonnes":0,"departedAt":null,"loads":[]}]""",
            await _service.Client.GetStringAsync(At("/trains")));
    }

    [Fact]
    public async Task A_train_the_caller_knows_already_is_not_sent_again()
    {
        using var added = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR1","wagons":1}""");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/trains/FR1");
        again.Headers.IfNoneMatch.Add(added.Headers.ETag!);

        using var known = await _service.Client.SendAsync(again);
        using var plain = await _service.Client.GetAsync(At("/trains/FR1"));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(added.Headers.ETag, known.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/trains/FR1/wagons/1", """{"cargo":"ore","tonnes":1}""")]
    [InlineData("DELETE", "/trains/FR1/wagons/1", null)]
    [InlineData("POST", "/trains/FR1/departure", null)]
    [InlineData("DELETE", "/trains/FR1", null)]
    public async Task A_change_says_which_state_it_is_for(string method, string path, string? body)
    {
        using var added = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR1","wagons":1}""");

        using var unconditional = await SendAsync(new HttpMethod(method), path, body);
        using var stale = await SendAsync(new HttpMethod(method), path, body, new EntityTagHeaderValue("\"0\""));

        await AssertProblemAsync(428, "If-Match is missing", unconditional);
        await AssertProblemAsync(412, "Train FR1 has changed since", stale);
    }

    [Fact]
    public async Task A_change_for_any_state_is_allowed()
    {
        using var added = await SendAsync(HttpMethod.Post, "/trains", """{"number":"FR1","wagons":1}""");

        using var removed = await SendAsync(HttpMethod.Delete, "/trains/FR1", null, EntityTagHeaderValue.Any);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
    }

    [Theory]
    [InlineData("""{"number":"fr1","wagons":1}""", 400, "number 'fr1'")]
    [InlineData("""{"number":"FR1"}""", 400, "missing required properties including: 'wagons'")]
    [InlineData("""{"number":null,"wagons":1}""", 400, "number")]
    [InlineData("""{"number":"FR1","wagons":1,"colour":"red"}""", 400, "colour")]
    [InlineData("""{"number":""", 400, "JSON")]
    public async Task Input_that_cannot_be_right_is_refused_with_its_reason(string body, int status, string subject)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/trains", body);

        await AssertProblemAsync(status, subject, answer);
    }

    [Fact]
    public async Task What_does_not_exist_is_a_problem_too()
    {
        using var train = await _service.Client.GetAsync(At("/trains/FR9"));
        using var path = await _service.Client.GetAsync(At("/nosuch"));

        await AssertProblemAsync(404, "Train 'FR9' is not in the yard.", train);
        Assert.Equal("application/problem+json", path.Content.Headers.ContentType?.MediaType);
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body, EntityTagHeaderValue? seen = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (seen is not null)
            request.Headers.IfMatch.Add(seen);
        return await _service.Client.SendAsync(request);
    }

    private static async Task AssertProblemAsync(int status, string subject, HttpResponseMessage answer)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(subject, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
