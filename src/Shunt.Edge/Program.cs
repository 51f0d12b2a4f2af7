using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Shunt;
using Shunt.Edge;
using Shunt.Edge.Control;
using Shunt.Edge.Masking;
using Shunt.Edge.Supervision;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

/// <summary>
/// <c>supervise --home H --port P</c> runs the edge of a SHUNT_HOME; <c>serve</c> is what it starts itself to serve requests.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] words)
    {
        if (OperatingSystem.IsWindows())
            return (int)ExitCode.BadUsage;

        try
        {
            var arguments = new Arguments(words);
            return (int)(arguments.Verb switch
            {
                "supervise" => await SuperviseAsync(arguments).ConfigureAwait(false),
                "serve" => await ServeAsync(arguments).ConfigureAwait(false),
                MaskProgram.Verb => await MaskAsync().ConfigureAwait(false),
                _ => throw new BadUsageException($"'{arguments.Verb}' is neither 'supervise' nor 'serve'."),
            });
        }
        catch (ReleaseException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return (int)exception.ExitCode;
        }
        catch (InvalidDataException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return (int)ExitCode.NeedsAttention;
        }
    }

    // It outlives signals to it, for the instance whose output it passes on may still be writing.
    private static async Task<ExitCode> MaskAsync()
    {
        using var stop = new StopSignal();
        using var input = Console.OpenStandardInput();
        using var log = Console.OpenStandardOutput();
        await MaskProgram.RunAsync(input, log).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<ExitCode> SuperviseAsync(Arguments arguments)
    {
        using var stop = new StopSignal();
        CoreFiles.TurnOff();
        var log = new EdgeLog(Console.Out, TimeProvider.System, "supervisor");
        var supervisor = new Supervisor(new EdgeHome(arguments.Text("--home")), arguments.Number("--port"), TimeProvider.System, log);
        return await supervisor.RunAsync(stop.Token).ConfigureAwait(false);
    }

    private static async Task<ExitCode> ServeAsync(Arguments arguments)
    {
        using var stop = new StopSignal();
        var home = new EdgeHome(arguments.Text("--home"));
        var address = EdgeAddress.Read(home) ?? throw new BadUsageException($"'serve' is started by 'supervise' only: '{home.AddressFile}' is not there.");
        using var control = SocketPair.FromDescriptor(arguments.Number("--control"));
        using var link = new SupervisorLink(new ControlLine(new NetworkStream(control)));
        var supervised = link.ReadAsync(stop.Token);

        // The one before us may still be writing the snapshot that we are about to read.
        if (!await IsOurTurnAsync(link, stop.Token).ConfigureAwait(false))
            return ExitCode.Done;

        var worker = new Worker(
            home,
            address,
            link,
            Listening(arguments, "--serving"),
            Listening(arguments, "--admin"),
            TimeProvider.System,
            new EdgeLog(Console.Out, TimeProvider.System, "worker"));
        await using (worker.ConfigureAwait(false))
        {
            await worker.StartAsync(stop.Token).ConfigureAwait(false);
            await Task.WhenAny(supervised, link.Succession).ConfigureAwait(false);
            await worker.LetGoAsync(link.Succession.IsCompleted ? Worker.Handover : TimeSpan.Zero).ConfigureAwait(false);
            await link.RetireAsync().ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    // A spare worker waits here for as long as the other one serves, which may be until the end.
    private static async Task<bool> IsOurTurnAsync(SupervisorLink link, CancellationToken stop)
    {
        try
        {
            await link.TurnAsync(stop).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    // Never disposed of: .NET shuts a listening socket down with it, and it is the supervisor's too. The system takes it back with the process.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The socket outlives this process.")]
    private static Socket Listening(Arguments arguments, string name) => SocketPair.FromDescriptor(arguments.Number(name));

    /// <summary>Turns SIGTERM and SIGINT into a token.</summary>
    private sealed class StopSignal : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly PosixSignalRegistration[] _signals;

        public StopSignal() => _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            _stop.Cancel();
        }))];

        public CancellationToken Token => _stop.Token;

        public void Dispose()
        {
            foreach (var signal in _signals)
                signal.Dispose();
            _stop.Dispose();
        }
    }
}
