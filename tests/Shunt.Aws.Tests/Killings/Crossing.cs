using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Shunt.Aws.Tests.Killings;

/// <summary>Where the requests of another process come in and go on by a way of this one.</summary>
internal sealed class Crossing : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _way;

    private Crossing(WebApplication application, HttpClient way) => (_application, _way) = (application, way);

    /// <value>Where it listens, on loopback.</value>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Opens one.</summary>
    /// <param name="way">The way on, whichever host is asked for.</param>
    public static async Task<Crossing> OpenAsync(HttpClient way)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var crossing = new Crossing(builder.Build(), way);
        crossing._application.Run(crossing.PassAsync);
        await crossing._application.StartAsync();
        return crossing;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task PassAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri($"http://127.0.0.1{context.Features.Get<IHttpRequestFeature>()!.RawTarget}"))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Expect" or "Connection" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        try
        {
            using var response = await _way.SendAsync(request, CancellationToken.None);
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Connection" or "Transfer-Encoding")))
                context.Response.Headers[name] = new StringValues([.. values]);
            await response.Content.CopyToAsync(context.Response.Body);
        }
        catch (HttpRequestException)
        {
            // Whoever asked is dead, or is to see that nobody answers.
            context.Abort();
        }
    }
}
