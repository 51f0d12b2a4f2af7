namespace Shunt.Local.Posix;

/// <summary>The files that a system writes a dying process's memory to, and with it its secrets.</summary>
internal static unsafe class CoreFiles
{
    // RLIMIT_CORE is 4 on Linux and on macOS.
    private const int CoreLimit = 4;

    /// <value>The variables that keep .NET from writing such files itself, whatever limit the system has.</value>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string> { ["DOTNET_DbgEnableMiniDump"] = "0" };

    /// <summary>A program that runs another, which keeps its process id, without such files. Windows has none.</summary>
    /// <param name="program">The program that is to run.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (string Program, IReadOnlyList<string> Arguments) Without(string program, IEnumerable<string> arguments) => OperatingSystem.IsWindows()
        ? (program, [.. arguments])
        : ("/bin/sh", ["-c", "ulimit -c 0; exec \"$0\" \"$@\"", program, .. arguments]);

    /// <summary>Turns them off for this process and all it starts from now on, for good.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void TurnOff()
    {
        var limits = stackalloc nuint[2];
        limits[0] = limits[1] = 0;
        if (Libc.SetLimit(CoreLimit, limits) != 0)
            throw new IOException($"Core files were not turned off: {System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage()}.");
    }
}
