using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Shunt.Local.Posix;

/// <summary>
/// Starts programs in a session of their own (so that a signal to our group, or the end of our terminal, does not reach them),
/// without our standard streams (so that a pipe we write to can end) and without our descriptors.
/// </summary>
internal static unsafe class ChildProcess
{
    // posix_spawnattr_t is 336 bytes with glibc, file actions 80, sigset_t 128; musl's and Apple's are smaller.
    private const int StructureSize = 512;
    private const int Attempts = 3;

    /// <summary>Starts a program; its process id is also its session's and its group's.</summary>
    /// <param name="start">The program.</param>
    /// <exception cref="Win32Exception">The system did not start it; nothing runs.</exception>
    public static int Start(ChildStart start)
    {
        using var arguments = new NativeStrings([start.FileName, .. start.Arguments]);
        using var environment = new NativeStrings([.. start.Environment.Select(pair => $"{pair.Key}={pair.Value}")]);
        var actions = stackalloc byte[StructureSize];
        var attributes = stackalloc byte[StructureSize];
        Check(Libc.InitActions(actions), start);
        try
        {
            Check(Libc.InitAttributes(attributes), start);
            AddActions(actions, start);
            SetAttributes(attributes, start);
            return Spawn(start, actions, attributes, arguments.Pointer, environment.Pointer);
        }
        finally
        {
            _ = Libc.DestroyActions(actions);
            _ = Libc.DestroyAttributes(attributes);
        }
    }

    private static int Spawn(ChildStart start, void* actions, void* attributes, byte** arguments, byte** environment)
    {
        var error = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            error = Libc.Spawn(out var pid, start.FileName, actions, attributes, arguments, environment);
            if (error != PosixNumbers.TryAgain)
            {
                Check(error, start);
                return pid;
            }
        }

        throw Failure(error, start);
    }

    private static void AddActions(void* actions, ChildStart start)
    {
        Check(Libc.AddChangeFolder(actions, start.Folder), start);
        Check(start.Input is { } input ? Libc.AddDuplicate(actions, input, 0) : Libc.AddOpen(actions, 0, "/dev/null", PosixNumbers.OpenRead, 0), start);
        Check(start.Output is { } output ? Libc.AddDuplicate(actions, output, 1) : Libc.AddOpen(actions, 1, start.LogFile, PosixNumbers.OpenAppend, PosixNumbers.OwnerOnly), start);
        Check(Libc.AddDuplicate(actions, 1, 2), start);
        foreach (var (ours, its) in start.Descriptors)
            Check(Libc.AddDuplicate(actions, ours, its), start);
        foreach (var inherited in OpenDescriptors().Where(descriptor => descriptor > 2 && !start.Descriptors.Values.Contains(descriptor)))
            Check(Libc.AddClose(actions, inherited), start);
    }

    // The runtime opens its own with close-on-exec; these are the ones that whoever started us left open, such as a shell's 'exec 3>&1'.
    private static int[] OpenDescriptors() => OperatingSystem.IsLinux()
        ? [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(path => int.TryParse(Path.GetFileName(path), out var number) ? number : -1)]
        : [];

    // The runtime ignores SIGPIPE, and an ignored signal would stay ignored in the program.
    private static void SetAttributes(void* attributes, ChildStart start)
    {
        var signals = stackalloc byte[StructureSize];
        _ = Libc.FillSignals(signals);
        Check(Libc.SetDefaultSignals(attributes, signals), start);
        _ = Libc.EmptySignals(signals);
        Check(Libc.SetSignalMask(attributes, signals), start);
        Check(Libc.SetFlags(attributes, PosixNumbers.SpawnFlags), start);
    }

    private static void Check(int error, ChildStart start)
    {
        if (error != 0)
            throw Failure(error, start);
    }

    private static Win32Exception Failure(int error, ChildStart start) =>
        new(error, $"'{start.FileName}' was not started in '{start.Folder}': {Marshal.GetPInvokeErrorMessage(error)}.");
}
