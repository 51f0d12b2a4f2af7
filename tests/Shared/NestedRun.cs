using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Tests;

/// <summary>The build of tests/NestedBuild in a process of its own, with the processes that come of it.</summary>
internal sealed partial class NestedRun : IDisposable
{
    /// <summary>Ctrl+C.</summary>
    public const int Interrupt = 2;

    /// <summary>Asks a process to end.</summary>
    public const int Terminate = 15;

    private const int Kill = 9;
    private const string Program = "NestedBuild.dll";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static int Runs;

    private readonly Process _process;
    private readonly StringBuilder _narration = new();
    private readonly TaskCompletionSource _narrated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _number;
    private readonly string _root = Directory.CreateTempSubdirectory("nested-build-").FullName;

    private NestedRun(IEnumerable<string> arguments)
    {
        Directory.CreateDirectory(Path.Combine(_root, ".nuke"));
        _number = string.Create(CultureInfo.InvariantCulture, $"600.{Environment.ProcessId}{Interlocked.Increment(ref Runs):000}");
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, Program), .. arguments, "--root", _root, "--sleep", _number];

        // A shell that starts a job in the background makes it ignore SIGINT; env undoes that where it can.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        foreach (var server in (string[])["GITHUB_ACTIONS", "GITLAB_CI", "CODEBUILD_BUILD_ID"])
            start.Environment.Remove(server);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>What it has said so far.</summary>
    public string Narration
    {
        get
        {
            lock (_narration)
                return _narration.ToString();
        }
    }

    /// <summary>Completes when it has said something: its targets run.</summary>
    public Task Narrated => _narrated.Task.WaitAsync(Limit);

    /// <summary>Starts it.</summary>
    public static NestedRun Start(params IEnumerable<string> arguments) => new(arguments);

    /// <summary>The command lines of the processes that came of it and run.</summary>
    public IReadOnlyList<string> Children() =>
        [.. Listed().Where(x => x.Contains(_number, StringComparison.Ordinal) && !x.Contains(Program, StringComparison.Ordinal))];

    /// <summary>Waits until that many processes run.</summary>
    public Task HasChildrenAsync(int count) => Eventually.HoldsAsync(() => Children().Count >= count);

    /// <summary>Sends it a signal.</summary>
    public void Signal(int signal) => _ = Send(_process.Id, signal);

    /// <summary>Waits for its end, and for that of whatever it gave its output to.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Limit);
            return _process.ExitCode;
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{(_process.HasExited ? "It ended, and its output did not" : "It did not end")} within {Limit.TotalSeconds} s.\n{string.Join('\n', Children())}\n{Narration}", late);
        }
    }

    /// <summary>Kills whatever is left of it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
        foreach (var child in Children())
            _ = Send(int.Parse(child.AsSpan(0, child.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture), Kill);
        Directory.Delete(_root, recursive: true);
    }

    private static IEnumerable<string> Listed()
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-A", "-ww", "-o", "pid=,args="]) { RedirectStandardOutput = true })!;
        var lines = ps.StandardOutput.ReadToEnd();
        ps.WaitForExit();
        return lines.Split('\n').Select(x => x.Trim());
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int process, int signal);

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_narration)
            _narration.Append(line).Append('\n');
        _narrated.TrySetResult();
    }
}
