using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Bench.Cutover.Service;

/// <summary>The service that is moved about: small and quick to start, and it ends as a good service does: when it has answered.</summary>
static class ServiceProgram
{
    /// <summary>The variable that tells it which version it is.</summary>
    public const string GenerationVariable = "BENCH_GENERATION";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Serves the port of <c>PORT</c> until SIGTERM, then answers what it has been asked.</summary>
    public static async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        using var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable("PORT")!, CultureInfo.InvariantCulture)));
        listening.Listen(4096);
        var work = new Work(Environment.GetEnvironmentVariable(GenerationVariable)!, Environment.GetEnvironmentVariable("SHUNT_INSTANCE") ?? "");
        try
        {
            while (true)
                _ = ServiceConnection.RunAsync(await listening.AcceptAsync(stop.Token), work);
        }
        catch (OperationCanceledException)
        {
            // What it has been asked is answered.
        }

        listening.Close();
        work.IsEnding = true;
        while (work.Count > 0)
            await Task.Delay(Look, TimeProvider.System);
        return 0;
    }
}
