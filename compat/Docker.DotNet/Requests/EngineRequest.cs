using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Docker.DotNet;

/// <summary>What is asked of an engine.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">What it is about, without a slash before it.</param>
/// <param name="Query">How.</param>
internal sealed record EngineRequest(HttpMethod Method, string Path, Query? Query = null)
{
    private const string Archive = "application/x-tar";

    public HttpContent? Content { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <value>Whether the answer may take as long as it takes.</value>
    public bool TakesItsTime { get; init; }

    public static EngineRequest Get(string path, Query? query = null) => new(HttpMethod.Get, path, query);

    public static EngineRequest Post(string path, Query? query = null) => new(HttpMethod.Post, path, query);

    public static EngineRequest Delete(string path, Query? query = null) => new(HttpMethod.Delete, path, query);

    /// <summary>The same with an archive, which its owner disposes of.</summary>
    public EngineRequest WithArchive(Stream archive) => this with { Content = new StreamContent(new KeptStream(archive)) { Headers = { ContentType = new MediaTypeHeaderValue(Archive) } } };

    /// <summary>The same with a document.</summary>
    public EngineRequest With<T>(T document, JsonTypeInfo<T> type) =>
        this with { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(document, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
}
