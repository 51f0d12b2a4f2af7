using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Source;

/// <summary>
/// One git process. Its arguments are a list and never pass a shell; it asks nobody for a password, takes no optional lock,
/// answers in English, and is stopped with its children at a limit of time and of output.
/// </summary>
internal static class GitProcess
{
    /// <summary>How many bytes of output are read before git is stopped.</summary>
    public const int OutputLimit = 16 * 1024 * 1024;

    private const int ErrorLimit = 64 * 1024;

    // A git hook that runs the build has these set to its own repository; git must find this folder's repository instead.
    private static readonly string[] Inherited =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR",
        "GIT_PREFIX", "GIT_NAMESPACE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
    ];

    private static readonly (string Name, string Value)[] Settings =
    [
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_OPTIONAL_LOCKS", "0"),
        ("GIT_NO_REPLACE_OBJECTS", "1"),
        ("LC_ALL", "C"),
    ];

    /// <summary>Runs git to its end, on this thread and one of its own for its errors: a busy thread pool does not hold it up.</summary>
    /// <param name="executable">The git to run.</param>
    /// <param name="folder">The folder it works in, which exists.</param>
    /// <param name="arguments">The arguments, each one whole.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such executable.</exception>
    /// <exception cref="TimeoutException">The limit passed; nothing of it runs any more.</exception>
    public static GitAnswer Run(string executable, string folder, IReadOnlyList<string> arguments, string input, TimeSpan limit)
    {
        using var process = Process.Start(Settled(new ProcessStartInfo(executable, arguments) { WorkingDirectory = folder }))!;
        var isLate = false;
        using var timer = new Timer(
            _ =>
            {
                isLate = true;
                Stop(process);
            },
            state: null,
            limit,
            Timeout.InfiniteTimeSpan);

        var complaint = ReadOnlyMemory<byte>.Empty;
        var errors = new Thread(() => (complaint, _) = Read(process.StandardError.BaseStream, ErrorLimit, full: () => { }));
        errors.Start();
        Send(process, input);
        var (said, isCut) = Read(process.StandardOutput.BaseStream, OutputLimit, full: () => Stop(process));
        errors.Join();
        process.WaitForExit();
        return isLate
            ? throw new TimeoutException()
            : new GitAnswer(process.ExitCode, said, Encoding.UTF8.GetString(complaint.Span), isCut);
    }

    private static ProcessStartInfo Settled(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var name in Inherited)
            start.Environment.Remove(name);
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return start;
    }

    private static void Send(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it read everything; its exit code and its error say why.
        }
    }

    private static (ReadOnlyMemory<byte> Bytes, bool IsCut) Read(Stream stream, int limit, Action full)
    {
        var kept = new ArrayBufferWriter<byte>();
        var buffer = new byte[16 * 1024];
        var isCut = false;
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            var taken = Math.Min(count, limit - kept.WrittenCount);
            kept.Write(buffer.AsSpan(0, taken));
            if (taken < count && !isCut)
            {
                isCut = true;
                full();
            }
        }

        return (kept.WrittenMemory, isCut);
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself at the same moment, and nothing is left to stop.
        }
    }
}
