using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace App.Tests;

/// <summary>The whole service in this process, on a free port of the loopback.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    public RunningService(string? instance = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddYard(new Settings("127.0.0.1", 0, TimeSpan.FromSeconds(8), instance));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapYard();
    }

    public HttpClient Client { get; } = new();

    public async Task StartAsync()
    {
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Client.BaseAddress = new Uri(addresses.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
