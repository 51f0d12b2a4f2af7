using System.Diagnostics;

namespace Nuke.Common.Tooling;

/// <summary>The one implementation of <see cref="IProcess"/>: collects output line by line, and kills the tree when time is up.</summary>
internal sealed class StartedProcess : IProcess
{
    // After a kill the readers still hold what the pipe contained; a grandchild that escaped must not keep the build waiting.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Func<string, string> _filter;
    private readonly TimeSpan _limit;
    private readonly List<Output> _lines = [];
    private readonly Task _readers;

    public StartedProcess(ProcessStartInfo start, int? timeout, Action<OutputType, string>? logger, Func<string, string> filter)
    {
        _filter = filter;
        _limit = timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : Timeout.InfiniteTimeSpan;
        FileName = start.FileName;
        WorkingDirectory = start.WorkingDirectory;
        Arguments = filter(start.Arguments);
        _process = RunningProcesses.Start(start);
        Id = _process.Id;
        _readers = Task.WhenAll(Reading(_process.StandardOutput, OutputType.Std, logger), Reading(_process.StandardError, OutputType.Err, logger));
    }

    public string FileName { get; }

    public string Arguments { get; }

    public string WorkingDirectory { get; }

    public int Id { get; }

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    public IReadOnlyCollection<Output> Output
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public void Kill() => RunningProcesses.Kill(_process);

    public bool WaitForExit()
    {
        var ended = _process.WaitForExit(_limit);
        if (!ended)
        {
            Kill();
            _process.WaitForExit(Drain);
        }

        // A daemon that the tool left behind may hold the pipe open for ever; what the tool itself wrote has arrived by then.
        _readers.Wait(Drain);
        RunningProcesses.Remove(_process);
        return ended;
    }

    public void Dispose()
    {
        if (_process.HasExited)
            RunningProcesses.Remove(_process);
        _process.Dispose();
    }

    // On threads of their own: where every thread of the pool waits for a process, what those wrote would be read too late.
    private Task Reading(StreamReader reader, OutputType type, Action<OutputType, string>? logger)
        => Task.Factory.StartNew(() => Read(reader, type, logger), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Read(StreamReader reader, OutputType type, Action<OutputType, string>? logger)
    {
        try
        {
            while (reader.ReadLine() is { } line)
            {
                var text = _filter(line);
                lock (_lines)
                    _lines.Add(new Output { Type = type, Text = text });
                logger?.Invoke(type, text);
            }
        }
        catch
        {
            // Nobody reads any more, so the process would block on a full pipe; the error comes out of WaitForExit.
            Kill();
            throw;
        }
    }
}
