using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Aws.DropIns.Tests.Listening;

/// <summary>A service on loopback that remembers what it hears and answers what it is told.</summary>
internal sealed class WireListener : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<Heard> _heard = new();

    private WireListener(WebApplication application) => _application = application;

    public string Address { get; private set; } = "";

    /// <value>What is answered to what.</value>
    public Func<Heard, Said> Answer { get; set; } = _ => new Said(200, "");

    public IReadOnlyList<Heard> All => [.. _heard];

    public static async Task<WireListener> StartAsync(Func<Heard, Said>? answer = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var listener = new WireListener(builder.Build());
        if (answer is not null)
            listener.Answer = answer;
        listener._application.Run(listener.ServeAsync);
        await listener._application.StartAsync();
        listener.Address = listener._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return listener;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var heard = new Heard(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            body);
        _heard.Enqueue(heard);
        var said = Answer(heard);
        context.Response.StatusCode = said.Status;
        context.Response.ContentType = said.Body.StartsWith('<') ? "text/xml" : "application/json";
        context.Response.Headers["x-amzn-RequestId"] = Said.RequestId;
        if (said.ErrorHeader is not null)
            context.Response.Headers["x-amzn-ErrorType"] = said.ErrorHeader;
        await context.Response.WriteAsync(said.Body);
    }
}
