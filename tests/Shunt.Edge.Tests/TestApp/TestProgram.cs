using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Shunt.Local.Edge;

namespace Shunt.Edge.Tests.TestApp;

/// <summary>A small service that the edge runs in these tests. What it does wrong is set by <c>TEST_FAULT</c>.</summary>
internal static class TestProgram
{
    private static readonly TaskCompletionSource Released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int _held;

    private static async Task<int> Main()
    {
        if (Environment.GetEnvironmentVariable("TEST_BUILD") is { } home)
            return await BuildAsync(home);

        var fault = Environment.GetEnvironmentVariable("TEST_FAULT");
        await Console.Out.WriteLineAsync($"starts with fault '{fault}'");
        if (fault == "deaf")
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        if (fault == "crash")
            return 3;

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.ListenLocalhost(int.Parse(Environment.GetEnvironmentVariable("PORT")!, null));
        });
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(context => AnswerAsync(context, fault));
        await app.StartAsync();
        using var end = new CancellationTokenSource();
        using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            if (fault != "stubborn")
                end.Cancel();
        });
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync();
        return 0;
    }

    // Stands in for a build: starts the edge, then ends or waits to be killed.
    private static async Task<int> BuildAsync(string home)
    {
        using var client = new EdgeClient(home, TimeProvider.System);
        await new EdgeStarter(client, home, 0, TimeProvider.System).EnsureRunningAsync(CancellationToken.None);
        if (Environment.GetEnvironmentVariable("TEST_BUILD_ENDS") is null)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, string? fault)
    {
        switch (context.Request.Path.Value)
        {
            case "/health" when fault == "sick":
                context.Response.StatusCode = 503;
                break;
            case "/health":
                await context.Response.WriteAsync(fault == "mute" ? "ok" : Environment.GetEnvironmentVariable("SHUNT_INSTANCE") ?? "");
                break;
            case "/hold":
                Interlocked.Increment(ref _held);
                await Released.Task.WaitAsync(context.RequestAborted);
                await context.Response.WriteAsync("held");
                break;
            case "/held":
                await context.Response.WriteAsync(Volatile.Read(ref _held).ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "/release":
                Released.TrySetResult();
                break;
            case "/crash":
                Environment.Exit(4);
                break;
            case "/pid":
                await context.Response.WriteAsync(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "/fail":
                context.Response.StatusCode = 500;
                break;
            case "/headers":
                await context.Response.WriteAsync(string.Concat(context.Request.Headers.Select(header => $"{header.Key}: {header.Value}\n")));
                break;
            case "/environment":
                await context.Response.WriteAsync(string.Join('\n', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order()));
                break;
            case "/length":
                await context.Response.WriteAsync((await CountAsync(context.Request.Body)).ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "/socket":
                await EchoAsync(await context.WebSockets.AcceptWebSocketAsync());
                break;
            default:
                await context.Response.WriteAsync(Environment.GetEnvironmentVariable("TEST_VERSION") ?? "");
                break;
        }
    }

    private static async Task<long> CountAsync(Stream body)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (var read = -1; read != 0; length += read)
            read = await body.ReadAsync(buffer);
        return length;
    }

    private static async Task EchoAsync(WebSocket socket)
    {
        var buffer = new byte[1024];
        var message = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, message.EndOfMessage, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}
