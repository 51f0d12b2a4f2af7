using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Images.Tests.Registries;

/// <summary>
/// A registry that is as particular as ECR with immutable tags: who asks says so by Basic, a piece is answered 201 and has no range, a tag that is given is refused, also for the same
/// image, and a paper too when it is told to.
/// </summary>
internal sealed class EcrHandler(string password) : HttpMessageHandler
{
    private readonly Dictionary<string, byte[]> _manifests = [];
    private readonly HashSet<string> _blobs = [];
    private readonly Dictionary<string, byte[]> _uploads = [];

    public List<string> Writes { get; } = [];

    /// <value>How many bodies of blobs break off before one goes through.</value>
    public int Breaks { get; set; }

    public bool RefusesPapers { get; init; }

    public IEnumerable<string> Tags => _manifests.Keys.Where(name => !name.StartsWith("sha256:", StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter != Convert.ToBase64String(Encoding.UTF8.GetBytes($"AWS:{password}")))
        {
            var asking = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            asking.Headers.WwwAuthenticate.ParseAdd("Basic realm=\"https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/\",service=\"ecr.amazonaws.com\"");
            return asking;
        }

        var uri = request.RequestUri!;
        var name = uri.Segments[^1];
        if (request.Method != HttpMethod.Head)
            Writes.Add($"{request.Method} {uri.AbsolutePath[uri.AbsolutePath.IndexOf("app/", StringComparison.Ordinal)..]}");
        return (request.Method.Method, uri.AbsolutePath.Contains("/manifests/", StringComparison.Ordinal)) switch
        {
            ("HEAD", true) => Manifest(name),
            ("HEAD", false) => new HttpResponseMessage(_blobs.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.NotFound),
            ("POST", _) => Upload(HttpStatusCode.Accepted, $"u{_uploads.Count}", []),
            ("PATCH", _) => await TakeAsync(request, name, cancellationToken),
            ("PUT", false) => Finish(name, Uri.UnescapeDataString(uri.Query["?digest=".Length..])),
            ("PUT", true) => Keep(name, await request.Content!.ReadAsByteArrayAsync(cancellationToken)),
            _ => new HttpResponseMessage(HttpStatusCode.MethodNotAllowed),
        };
    }

    private HttpResponseMessage Manifest(string name)
    {
        if (!_manifests.TryGetValue(name, out var document))
            return new HttpResponseMessage(HttpStatusCode.NotFound);

        var found = new HttpResponseMessage(HttpStatusCode.OK);
        found.Headers.Add("Docker-Content-Digest", Digest(document));
        return found;
    }

    private HttpResponseMessage Upload(HttpStatusCode status, string name, byte[] content)
    {
        _uploads[name] = content;
        var response = new HttpResponseMessage(status);
        response.Headers.Location = new Uri($"https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/v2/shop-prod/app/blobs/uploads/{name}");
        response.Headers.TryAddWithoutValidation("Range", $"0-{Math.Max(0, content.Length - 1)}");
        return response;
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, string name, CancellationToken cancellation)
    {
        Assert.False(request.Content!.Headers.Contains("Content-Range"));
        var body = await request.Content.ReadAsByteArrayAsync(cancellation);
        return Breaks-- > 0 ? throw new HttpRequestException("the connection broke") : Upload(HttpStatusCode.Created, name, body);
    }

    private HttpResponseMessage Finish(string name, string digest)
    {
        Assert.Equal(digest, Digest(_uploads[name]));
        _blobs.Add(digest);
        return new HttpResponseMessage(HttpStatusCode.Created);
    }

    private HttpResponseMessage Keep(string name, byte[] document)
    {
        if (RefusesPapers && Encoding.UTF8.GetString(document).Contains("\"subject\"", StringComparison.Ordinal))
            return Refusal(HttpStatusCode.MethodNotAllowed, "UNSUPPORTED", "Invalid parameter at 'ImageManifest' failed to satisfy constraint");
        if (!_manifests.TryAdd(name, document))
            return Refusal(HttpStatusCode.BadRequest, "TAG_INVALID", $"The image tag '{name}' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.");

        _manifests[Digest(document)] = document;
        return new HttpResponseMessage(HttpStatusCode.Created);
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string code, string message) =>
        new(status) { Content = new StringContent($$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""") };

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
