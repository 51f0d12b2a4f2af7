using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shunt.Edge.Serving;

/// <summary>
/// Kestrel with one handler and no configuration from files or variables. The public port and the admin socket get one each, so
/// that no request to one can reach the other.
/// </summary>
internal static class WebHost
{
    /// <summary>How many connections may wait to be accepted. Linux cuts it to net.core.somaxconn (4096 since 5.4), macOS to 128.</summary>
    public const int Backlog = 4096;

    // The supervisor gives the worker 8 s.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    /// <summary>Makes a host; the caller starts it.</summary>
    /// <param name="listen">Where it listens.</param>
    /// <param name="answer">Answers every request.</param>
    public static WebApplication Create(Action<KestrelServerOptions> listen, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopLimit);
        builder.Services.Configure<SocketTransportOptions>(options => options.Backlog = Backlog);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            Limit(options);
            listen(options);
        });
        var app = builder.Build();
        app.Run(answer);
        return app;
    }

    // Headers keep Kestrel's limits (32 KB, 100 of them, 30 s to send them). Bodies have none: an upload may be as large and as slow
    // as its instance allows, and a silent one ends with the forwarder's activity limit.
    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }
}
