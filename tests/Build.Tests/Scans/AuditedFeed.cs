using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScanTests;

/// <summary>A NuGet feed on loopback with one package, which has a known vulnerability of a given severity.</summary>
internal sealed class AuditedFeed : IDisposable
{
    public const string Advisory = "GHSA-aaaa-bbbb-cccc";

    private const int Attempts = 5;

    private readonly HttpListener _listener;
    private readonly int _severity;
    private readonly Task _serving;

    /// <summary>Starts the feed.</summary>
    /// <param name="severity">0 low, 1 moderate, 2 high, 3 critical; null for a feed that knows nothing of vulnerabilities.</param>
    public AuditedFeed(int? severity)
    {
        _severity = severity ?? -1;
        (_listener, Root) = Listen();
        _serving = ServeAsync();
    }

    public string Root { get; }

    public string Index => Root + "index.json";

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private static (HttpListener Listener, string Root) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var root = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
            free.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add(root);
            try
            {
                listener.Start();
                return (listener, root);
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                listener.Close(); // Somebody took the port in between.
            }
        }
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var content = Content(context.Request.Url!.AbsolutePath);
            context.Response.StatusCode = content is null ? 404 : 200;
            context.Response.ContentLength64 = content?.Length ?? 0;
            await context.Response.OutputStream.WriteAsync(content ?? []);
            context.Response.Close();
        }
    }

    private byte[]? Content(string path) => path switch
    {
        "/index.json" => Encoding.UTF8.GetBytes($$"""{"version":"3.0.0","resources":[{"@id":"{{Root}}flat/","@type":"PackageBaseAddress/3.0.0"}{{(_severity < 0 ? "" : $$""",{"@id":"{{Root}}known.json","@type":"VulnerabilityInfo/6.7.0"}""")}}]}"""),
        "/known.json" => Encoding.UTF8.GetBytes($$"""[{"@name":"base","@id":"{{Root}}base.json","@updated":"2026-01-01T00:00:00Z"}]"""),
        "/base.json" => Encoding.UTF8.GetBytes($$"""{"planted.package":[{"severity":{{_severity}},"url":"https://github.com/advisories/{{Advisory}}","versions":"(, 2.0.0)"}]}"""),
        "/flat/planted.package/index.json" => """{"versions":["1.2.3"]}"""u8.ToArray(),
        "/flat/planted.package/1.2.3/planted.package.1.2.3.nupkg" => Package(),
        _ => null,
    };

    private static byte[] Package()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry("Planted.Package.nuspec").Open());
            text.Write("""<package><metadata><id>Planted.Package</id><version>1.2.3</version><authors>t</authors><description>t</description></metadata></package>""");
        }

        return bytes.ToArray();
    }
}
