using System.Diagnostics;
using System.Globalization;
using Bench.Cutover.Load;
using Bench.Cutover.Service;

namespace Bench.Cutover.Subjects;

/// <summary>One version of the service as a peer's operator runs it.</summary>
sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] Question = Answers.Request("GET /health", "Connection: close\r\n");

    private readonly Process _process;

    private ServiceProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <value>Where it listens.</value>
    public int Port { get; }

    /// <summary>Starts a version and waits until it can serve.</summary>
    /// <param name="generation">The version.</param>
    /// <param name="port">Where it is to listen.</param>
    public static async Task<ServiceProcess> StartAsync(int generation, int port)
    {
        var start = new ProcessStartInfo(Programs.Host, Programs.Arguments);
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment[ServiceProgram.GenerationVariable] = generation.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
#pragma warning disable CA2000 // Dispose objects before losing scope: whoever starts a version ends it
        var service = new ServiceProcess(Process.Start(start)!, port);
#pragma warning restore CA2000
        using var late = new CancellationTokenSource(StartLimit, TimeProvider.System);
        while (!await service.IsHealthyAsync(late.Token))
            await Task.Delay(Pause, TimeProvider.System, late.Token);
        return service;
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task StopAsync()
    {
        _ = Programs.Signal(_process.Id, Programs.SigTerm);
        using var late = new CancellationTokenSource(StopLimit, TimeProvider.System);
        await _process.WaitForExitAsync(late.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<bool> IsHealthyAsync(CancellationToken late)
    {
        try
        {
            using var wire = await HttpWire.ConnectAsync(Port, late);
            await wire.SendAsync(Question, late);
            await Answers.HeadAsync(wire, "200", late);
            return true;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
