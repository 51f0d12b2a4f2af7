using System.Collections;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shunt.Contract.App;

var behaviour = AppBehaviour.Read(AppContext.BaseDirectory);
await Console.Out.WriteLineAsync($"pid {Environment.ProcessId}");
if (behaviour.TellsVariables is { } prefix)
{
    foreach (var (name, value) in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => ((string)entry.Key, (string)entry.Value!)).Where(entry => entry.Item1.StartsWith(prefix, StringComparison.Ordinal)))
    {
        await Console.Out.WriteLineAsync($"{name}={value} {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))} {Uri.EscapeDataString(value)}");
        await Console.Error.WriteLineAsync(JsonSerializer.Serialize(value));
    }
}

if (behaviour.CrashesWith is { } lastWords)
{
    await Console.Error.WriteLineAsync(lastWords);
    return 3;
}

await Console.Out.WriteLineAsync($"port {Environment.GetEnvironmentVariable("PORT")}");
if (behaviour.NeverBinds)
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

var start = Guid.NewGuid().ToString();
var slowOnes = 0;
var answered = 0;
var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(int.Parse(Environment.GetEnvironmentVariable("PORT")!, CultureInfo.InvariantCulture)));

// Told to end it ends, whatever is in flight: that requests are not cut off is the platform's to see to.
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);

var app = builder.Build();
if (behaviour.OtherStatus is { } other)
{
    app.Use((context, next) =>
    {
        context.Response.StatusCode = other;
        return context.Request.Path == "/health" ? next() : Task.CompletedTask;
    });
}

app.MapGet("/health", (HttpContext context) => Results.StatusCode(
    context.Request.Host.Host.StartsWith("app.", StringComparison.Ordinal) ? behaviour.AliasHealthStatus ?? behaviour.HealthStatus : behaviour.HealthStatus));
app.MapGet("/version", () => Results.Text(behaviour.VersionBody ?? $$"""{"component":"app","version":"{{behaviour.Version}}"}""", "application/json"));
app.MapGet("/", () => Fails(Interlocked.Increment(ref answered)) ? Results.StatusCode(500) : Results.Text(behaviour.Version));

// A request that lasts until somebody lets it end, so that no test has to guess how long is long.
app.MapGet("/slow", async (HttpContext context) =>
{
    Interlocked.Increment(ref slowOnes);
    await context.Response.WriteAsync("slow ");
    await context.Response.Body.FlushAsync();
    await released.Task.WaitAsync(context.RequestAborted);
    await context.Response.WriteAsync(behaviour.Version);
});

// An answer in pieces, and a WebSocket that lasts until its client closes it.
app.UseWebSockets();
app.MapGet("/pieces", async (HttpContext context) =>
{
    for (var piece = 0; piece < 4; piece++)
    {
        await context.Response.WriteAsync($"{piece} ");
        await context.Response.Body.FlushAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, context.RequestAborted);
    }
});
app.MapGet("/socket", async (HttpContext context) =>
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    await socket.ReceiveAsync(new byte[16], context.RequestAborted);
    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
});
app.MapGet("/slow-ones", () => Results.Text(Volatile.Read(ref slowOnes).ToString(CultureInfo.InvariantCulture)));
app.MapGet("/variable/{name}", (string name) => Results.Text(Environment.GetEnvironmentVariable(name) ?? ""));
app.MapGet("/start", () => Results.Text(start));
app.MapGet("/crash", () => Environment.Exit(4));
app.MapGet("/release", () => released.TrySetResult());

await app.RunAsync();
return 0;

bool Fails(int number) => number > behaviour.FailsAfter || (behaviour.FailsOneIn is { } one && number % one == 0);
