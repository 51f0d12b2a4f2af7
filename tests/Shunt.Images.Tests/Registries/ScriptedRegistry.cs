using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Images.Tests.Registries;

/// <summary>As much of a registry as one push needs, which keeps what arrives of a broken piece, and fails when it is told to.</summary>
internal sealed class ScriptedRegistry : HttpMessageHandler
{
    private readonly Dictionary<string, MemoryStream> _uploads = [];

    public HashSet<string> Blobs { get; } = [];

    public List<string> Requests { get; } = [];

    /// <value>After how many bytes of a piece the connection breaks, one number a break.</value>
    public Queue<int> Breaks { get; } = new();

    /// <value>Answers given before any other.</value>
    public Queue<(HttpStatusCode Status, string Body)> Answers { get; } = new();

    /// <value>The token that is asked for; null for none.</value>
    public string? Token { get; init; }

    /// <value>Whether it lists by itself what refers to an image.</value>
    public bool ListsReferrers { get; init; }

    /// <value>What is under the tags of lists of papers; null for nothing that can be asked for.</value>
    public string? List { get; init; }

    public Uri? Realm { get; init; } = new("http://127.0.0.1:5000/token?account=x");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        Requests.Add($"{request.Method} {uri.PathAndQuery}");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (uri.AbsolutePath == "/token")
            return Json(HttpStatusCode.OK, $$"""{"token":"{{(request.Headers.Authorization?.Parameter == Convert.ToBase64String("ann:secret"u8) ? Token : "useless")}}"}""");

        if (Answers.TryDequeue(out var answer))
            return Json(answer.Status, answer.Body);

        if (Token is not null && request.Headers.Authorization?.Parameter != Token)
        {
            var asking = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            asking.Headers.WwwAuthenticate.ParseAdd($"Bearer realm=\"{Realm}\",service=\"the registry\",scope=\"repository:shop/app:pull,push\"");
            return asking;
        }

        var name = uri.Segments[^1];
        return (request.Method.Method, uri.AbsolutePath.Contains("/uploads/", StringComparison.Ordinal)) switch
        {
            ("HEAD", _) => new HttpResponseMessage(Blobs.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.NotFound),
            ("POST", true) => Begin(),
            ("GET", true) => Place(HttpStatusCode.NoContent, name),
            ("PATCH", true) => Take(name, body, request.Content!.Headers.GetValues("Content-Range").Single()),
            ("PUT", true) => Finish(name, Uri.UnescapeDataString(uri.Query["?digest=".Length..])),
            ("GET", false) when List is not null && name.StartsWith("sha256-", StringComparison.Ordinal) => Json(HttpStatusCode.OK, List),
            ("PUT", false) => Keep(Encoding.UTF8.GetString(body)),
            _ => new HttpResponseMessage(HttpStatusCode.MethodNotAllowed),
        };
    }

    private HttpResponseMessage Keep(string document)
    {
        var kept = new HttpResponseMessage(HttpStatusCode.Created);
        if (ListsReferrers && document.Contains("\"subject\"", StringComparison.Ordinal))
            kept.Headers.Add("OCI-Subject", "the image");
        return kept;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private HttpResponseMessage Begin()
    {
        var name = $"u{_uploads.Count}";
        _uploads[name] = new MemoryStream();
        return Place(HttpStatusCode.Accepted, name);
    }

    private HttpResponseMessage Place(HttpStatusCode status, string name)
    {
        var response = new HttpResponseMessage(status);
        response.Headers.Location = new Uri($"/v2/shop/app/blobs/uploads/{name}", UriKind.Relative);
        if (_uploads[name].Length > 0)
            response.Headers.TryAddWithoutValidation("Range", string.Create(CultureInfo.InvariantCulture, $"0-{_uploads[name].Length - 1}"));
        return response;
    }

    private HttpResponseMessage Take(string name, byte[] piece, string range)
    {
        var upload = _uploads[name];
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{upload.Length}-{upload.Length + piece.Length - 1}"), range);
        if (Breaks.TryDequeue(out var kept))
        {
            upload.Write(piece.AsSpan(0, kept));
            throw new HttpRequestException("the connection broke");
        }

        upload.Write(piece);
        return Place(HttpStatusCode.Accepted, name);
    }

    private HttpResponseMessage Finish(string name, string digest)
    {
        Assert.Equal(digest, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(_uploads[name].ToArray())));
        Blobs.Add(digest);
        return new HttpResponseMessage(HttpStatusCode.Created);
    }
}
